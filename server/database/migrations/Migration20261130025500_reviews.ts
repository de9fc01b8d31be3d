import { Migration } from "@mikro-orm/migrations";

/** When documents were reviewed without a change, by whom, and what was found. */
export class Migration20261130025500_reviews extends Migration {
  override name = "Migration20261130025500_reviews";

  override up(): void {
    this.addSql(`alter table "policy_document" add "reviewed_on" date null, add "reviewed_by_id" uuid null, add "review_note" text null;`);
    this.addSql(
      `alter table "policy_document" add constraint "policy_document_reviewed_by_id_foreign" foreign key ("reviewed_by_id") references "person" ("id") on update no action on delete no action;`,
    );
  }
}

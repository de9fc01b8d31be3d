import { Migration } from "@mikro-orm/migrations";

/** Each review that found nothing to change is a record of its own, and a repealed document names what replaces it. */
export class Migration20261130122544_reviews_as_records extends Migration {
  override name = "Migration20261130122544_reviews_as_records";

  override up(): void {
    this.addSql(
      `create table "policy_review" ("id" uuid not null, "document_id" uuid not null, "revision_id" uuid not null, "reviewed_on" date not null, "reviewed_by_id" uuid not null, "note" text not null, "next_due" date null, "recorded_at" timestamptz(3) not null default now(), primary key ("id"));`,
    );
    this.addSql(`create index "policy_review_revision_id_index" on "policy_review" ("revision_id");`);
    this.addSql(`create index "policy_review_document_id_reviewed_on_index" on "policy_review" ("document_id", "reviewed_on");`);
    for (const [column, table] of [
      ["document", "policy_document"],
      ["revision", "revision"],
      ["reviewed_by", "person"],
    ])
      this.addSql(
        `alter table "policy_review" add constraint "policy_review_${column}_id_foreign" foreign key ("${column}_id") references "${table}" ("id") on update no action on delete no action;`,
      );
    // Of the reviews before, the last one was kept on the document; the text that held then was reviewed.
    this.addSql(`
      insert into "policy_review" ("id", "document_id", "revision_id", "reviewed_on", "reviewed_by_id", "note")
      select gen_random_uuid(), d."id", r."id", d."reviewed_on", d."reviewed_by_id", coalesce(d."review_note", '')
      from "policy_document" d cross join lateral (
        select r."id" from "revision" r where r."document_id" = d."id" and r."published_at" is not null
        order by (r."effective_from" <= d."reviewed_on") desc, r."effective_from" desc limit 1) r
      where d."reviewed_on" is not null and d."reviewed_by_id" is not null`);
    this.addSql(
      `create trigger "policy_review_append_only" before update or delete on "policy_review" for each row execute function refuse_change()`,
    );
    this.addSql(`alter table "policy_document" drop constraint "policy_document_reviewed_by_id_foreign";`);
    this.addSql(`alter table "policy_document" drop column "reviewed_on", drop column "reviewed_by_id", drop column "review_note";`);
    this.addSql(`alter table "policy_document" add "replaced_by_id" uuid null;`);
    this.addSql(
      `alter table "policy_document" add constraint "policy_document_replaced_by_id_foreign" foreign key ("replaced_by_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "policy_document_replaced_by_id_index" on "policy_document" ("replaced_by_id");`);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** What a draft's text has been, and who is in it. */
export class Migration20261130121500_draft_history extends Migration {
  override name = "Migration20261130121500_draft_history";

  override up(): void {
    this.addSql(
      `create table "draft_sitting" ("id" uuid not null, "revision_id" uuid not null, "person_id" uuid not null, "work" varchar(20) not null, "begun_at" timestamptz(3) not null, "last_at" timestamptz(3) not null, "saves" int not null, "before" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "draft_sitting_revision_id_begun_at_index" on "draft_sitting" ("revision_id", "begun_at");`);
    this.addSql(
      `create table "draft_presence" ("revision_id" uuid not null, "person_id" uuid not null, "identity" varchar(36) null, "seen_at" timestamptz(3) not null, primary key ("revision_id", "person_id"));`,
    );
    for (const table of ["draft_sitting", "draft_presence"])
      for (const [column, owner] of [
        ["revision", "revision"],
        ["person", "person"],
      ])
        this.addSql(
          `alter table "${table}" add constraint "${table}_${column}_id_foreign" foreign key ("${column}_id") references "${owner}" ("id") on update no action on delete no action;`,
        );
    // Only how long a sitting lasted and how often it was saved is still added to.
    this.addSql(
      `create trigger "draft_sitting_kept" before delete or update of "id", "revision_id", "person_id", "work", "begun_at", "before" on "draft_sitting" for each row execute function refuse_change()`,
    );
  }
}

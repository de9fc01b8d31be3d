import { Migration } from "@mikro-orm/migrations";

/** What a document copies of its revisions, so that lists need not look at them row by row. */
export class Migration20261121183000_document_copies extends Migration {
  override name = "Migration20261121183000_document_copies";

  override up(): void {
    this.addSql(
      `alter table "policy_document" add "published" boolean not null default false, add "level_ids" uuid[] not null default '{}'`,
    );
    this.addSql(`drop index "policy_document_category_id_index"`);
    this.addSql(`drop index "policy_document_owning_department_id_index"`);
    this.addSql(`create index "policy_document_category_id_number_index" on "policy_document" ("category_id", "number")`);
    this.addSql(`create index "policy_document_owning_department_id_number_index" on "policy_document" ("owning_department_id", "number")`);
    this.addSql(`
      create function document_copies() returns trigger language plpgsql as $$
      declare affected uuid := case when tg_op = 'DELETE' then old."document_id" else new."document_id" end;
      begin
        update "policy_document" d set
          "published" = exists (select 1 from "revision" r where r."document_id" = d."id" and r."published_at" is not null),
          "level_ids" = array(select distinct r."level_id" from "revision" r where r."document_id" = d."id")
        where d."id" = affected;
        return null;
      end $$`);
    this.addSql(
      `create trigger document_copies after insert or delete or update of "published_at", "level_id", "document_id" on "revision" for each row execute function document_copies()`,
    );
  }
}

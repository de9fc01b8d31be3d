import { Migration } from "@mikro-orm/migrations";

/**
 * A sitting keeps how secret the text was when it began: whoever reads what a draft once said was, and is, cleared for that. Of earlier
 * sittings nobody noted it, so they count as being about the most secret levels that the text or its document is known to have had.
 */
export class Migration20261130151500_sitting_levels extends Migration {
  override name = "Migration20261130151500_sitting_levels";

  override up(): void {
    this.addSql(`drop trigger "draft_sitting_kept" on "draft_sitting"`);
    this.addSql(`alter table "draft_sitting" add "levels" jsonb null`);
    this.addSql(`
      update "draft_sitting" w set "levels" = jsonb_build_object(
        'document', r."document_id",
        'levels', (select jsonb_agg(distinct x."level") from (
            select s."level_id"::text as "level" from "revision" s where s."document_id" = r."document_id"
            union all
            select v."value" from "audit_event" f join "revision" s on s."id" = f."revision_id"
              cross join lateral (values (f."changes"->'level'->>'before'), (f."changes"->'level'->>'after')) v("value")
            where s."document_id" = r."document_id" and f."subject_type" = 'Revision' and v."value" is not null
          ) x))
      from "revision" r where r."id" = w."revision_id"`);
    this.addSql(`alter table "draft_sitting" alter column "levels" set not null`);
    this.addSql(
      `create trigger "draft_sitting_kept" before delete or update of "id", "revision_id", "person_id", "work", "begun_at", "before", "levels" on "draft_sitting" for each row execute function refuse_change()`,
    );
  }
}

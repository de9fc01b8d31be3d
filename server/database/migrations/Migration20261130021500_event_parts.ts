import { Migration } from "@mikro-orm/migrations";

/**
 * Events keep what decided who could read them when they were written, and are hashed part by part from here on; older ones verify as before.
 *
 * Of older events nobody noted how secret their text was then, so they count as being about the most secret level that the text, or the one
 * that stood for its document, is known to have had: what the text and its document have now, and what any event says that it was or became.
 * Nothing else of what then held is known, and nobody reads in a history what only that would open.
 *
 * Labels of older events may end in half a character: they were cut at 300 or 120 units, hashed so, and the database kept U+FFFD in its
 * place. They stay as they are. The verification tries every half that can have stood there, and tells such a label from a changed one.
 */
export class Migration20261130021500_event_parts extends Migration {
  override name = "Migration20261130021500_event_parts";

  override up(): void {
    this.addSql(`alter table "audit_event" add "held" jsonb null, add "parts" jsonb null`);
    this.addSql(`alter table "audit_event" disable trigger user`);
    this.addSql(`grant update on "audit_event" to current_user`);
    this.addSql(`
      update "audit_event" e set "held" = jsonb_build_object('text', jsonb_build_object('levels', jsonb_build_object(
        'document', r."document_id",
        'levels', (select jsonb_agg(distinct x."level") from (
            select s."level_id"::text as "level" from "revision" s where s."document_id" = r."document_id"
            union all
            select v."value" from "audit_event" f join "revision" s on s."id" = f."revision_id"
              cross join lateral (values (f."changes"->'level'->>'before'), (f."changes"->'level'->>'after')) v("value")
            where s."document_id" = r."document_id" and f."subject_type" = 'Revision' and v."value" is not null
          ) x))))
      from "revision" r where r."id" = e."revision_id"`);
    this.addSql(`revoke update on "audit_event" from current_user`);
    this.addSql(`alter table "audit_event" enable trigger user`);
  }
}

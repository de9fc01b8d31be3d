import { Migration } from "@mikro-orm/migrations";

/** Evidence and logs: rows are added and never changed. */
const appendOnly = ["acknowledgement", "training_result", "agreement_signature", "attendance", "audit_event", "access_log"];

/** What the database itself holds: the tree of departments has no circles, published text and evidence never change. */
export class Migration20261121180000_triggers extends Migration {
  override name = "Migration20261121180000_triggers";

  override up(): void {
    this.departmentPaths();
    this.evidence();
    this.publishedText();
  }

  private departmentPaths(): void {
    this.addSql(`
      create function department_own_path() returns trigger language plpgsql as $$
      begin
        if new."parent_id" is null then
          new."path" := array[new."id"];
        else
          select d."path" || new."id" into new."path" from "department" d where d."id" = new."parent_id";
          if new."id" = any(new."path"[1:cardinality(new."path") - 1]) then
            raise exception 'department % would be above itself', new."code" using errcode = 'RB001', constraint = 'department_circle';
          end if;
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger department_own_path before insert or update of "parent_id" on "department" for each row execute function department_own_path()`,
    );
    this.addSql(`
      create function department_paths_below() returns trigger language plpgsql as $$
      begin
        update "department" d set "path" = new."path" || d."path"[cardinality(old."path") + 1:]
          where old."id" = any(d."path") and d."id" <> new."id";
        return null;
      end $$`);
    this.addSql(
      `create trigger department_paths_below after update of "parent_id" on "department" for each row when (old."path" is distinct from new."path") execute function department_paths_below()`,
    );
  }

  private evidence(): void {
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is never changed or removed', tg_table_name using errcode = 'RB002';
      end $$`);
    for (const table of appendOnly) {
      this.addSql(
        `create trigger "${table}_append_only" before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger "${table}_no_truncate" before truncate on "${table}" for each statement execute function refuse_change()`,
      );
      this.addSql(`revoke update, delete, truncate on "${table}" from public, current_user`);
    }
  }

  private publishedText(): void {
    this.addSql(`
      create function revision_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new."title", new."checksum", new."ordinal", new."document_id", new."published_at", new."change_summary", new."drafter_id")
            is distinct from (old."title", old."checksum", old."ordinal", old."document_id", old."published_at", old."change_summary", old."drafter_id") then
          raise exception 'published revision % is never changed', old."id" using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger revision_frozen before update or delete on "revision" for each row when (old."published_at" is not null) execute function revision_frozen()`,
    );
    this.addSql(`
      create function text_frozen() returns trigger language plpgsql as $$
      begin
        if (tg_op <> 'INSERT' and exists (select 1 from "revision" r where r."id" = old."revision_id" and r."published_at" is not null))
            or (tg_op <> 'DELETE' and exists (select 1 from "revision" r where r."id" = new."revision_id" and r."published_at" is not null)) then
          raise exception 'the text of a published revision is never changed' using errcode = 'RB002';
        end if;
        return coalesce(new, old);
      end $$`);
    for (const table of ["provision", "attachment"]) {
      this.addSql(
        `create trigger "${table}_frozen" before insert or update or delete on "${table}" for each row execute function text_frozen()`,
      );
    }
    this.addSql(
      `create trigger agreement_frozen before update or delete on "agreement" for each row when (old."published_at" is not null) execute function refuse_change()`,
    );
    this.addSql(
      `create trigger screen_version_frozen before update or delete on "screen_version" for each row when (old."published_at" is not null) execute function refuse_change()`,
    );
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Scanned sheets of acknowledgements on behalf: files that are kept with an acknowledgement, whose hash it holds. */
export class Migration20261130073800_scanned_sheets extends Migration {
  override name = "Migration20261130073800_scanned_sheets";

  override up(): void {
    this.addSql(`alter table "acknowledgement" add "sheet_checksum" varchar(64) null;`);
    this.addSql(`alter table "attachment" add "acknowledgement_id" uuid null;`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_acknowledgement_id_foreign" foreign key ("acknowledgement_id") references "acknowledgement" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "attachment_acknowledgement_id_index" on "attachment" ("acknowledgement_id");`);
    this.addSql(`alter table "attachment" drop constraint "attachment_owner";`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_owner" check (num_nonnulls("revision_id", "course_id", "agreement_id", "acknowledgement_id") = 1);`,
    );
    this.addSql(`create function sheets_frozen() returns trigger language plpgsql as $$
      begin
        if old."acknowledgement_id" is not null then raise exception 'Scanned sheets are evidence and stay as they are.'; end if;
        if tg_op = 'DELETE' then return old; end if;
        return new;
      end $$;`);
    this.addSql(`create trigger sheets_frozen before update or delete on "attachment" for each row execute function sheets_frozen();`);
  }
}

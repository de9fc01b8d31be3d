import { Migration } from "@mikro-orm/migrations";

/** Which files texts were taken from; files of published agreements stay; answers of an open attempt are kept. */
export class Migration20261122000100_files_and_answers extends Migration {
  override name = "Migration20261122000100_files_and_answers";

  override up(): void {
    // Until now the import alone brought files in, and those of published texts may not be updated.
    this.addSql(`alter table "attachment" add column "imported" boolean not null default true;`);
    this.addSql(`alter table "attachment" alter column "imported" set default false;`);
    this.addSql(`
      create function agreement_files_frozen() returns trigger language plpgsql as $$
      begin
        if (tg_op <> 'INSERT' and exists (select 1 from "agreement" a where a."id" = old."agreement_id" and a."published_at" is not null))
            or (tg_op <> 'DELETE' and exists (select 1 from "agreement" a where a."id" = new."agreement_id" and a."published_at" is not null)) then
          raise exception 'the files of a published agreement are never changed' using errcode = 'RB002';
        end if;
        return coalesce(new, old);
      end $$`);
    this.addSql(
      `create trigger agreement_files_frozen before insert or update or delete on "attachment" for each row execute function agreement_files_frozen()`,
    );
    this.addSql(`alter table "attempt" add column "answers" jsonb null;`);
  }
}

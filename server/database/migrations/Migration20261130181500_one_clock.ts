import { Migration } from "@mikro-orm/migrations";

/** One clock for all that the organisation's time decides. What belongs to a connection, such as sessions, stays on the machine's. */
export class Migration20261130181500_one_clock extends Migration {
  override name = "Migration20261130181500_one_clock";

  override up(): void {
    this.addSql(`
      create function rulebook_now() returns timestamptz language sql stable parallel safe as $$ select now() $$`);
    this.addSql(`
      create or replace function today() returns date language sql stable parallel safe as $$
        select (rulebook_now() at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date
      $$`);
    this.addSql(`
      do $do$
      declare x record;
      begin
        for x in select table_name, column_name from information_schema.columns
          where table_schema = current_schema() and column_default = 'now()'
        loop
          execute format('alter table %I alter column %I set default rulebook_now()', x.table_name, x.column_name);
        end loop;
      end $do$`);
  }
}

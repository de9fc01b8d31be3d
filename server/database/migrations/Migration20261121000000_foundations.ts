import { Migration } from "@mikro-orm/migrations";

/** Extensions, and what day it is: the organisation's time zone comes with each connection. */
export class Migration20261121000000_foundations extends Migration {
  override name = "Migration20261121000000_foundations";

  override up(): void {
    this.addSql("create extension if not exists btree_gist");
    this.addSql("create extension if not exists pg_trgm");
    this.addSql(`
      create function today() returns date language sql stable parallel safe as $$
        select coalesce(
          nullif(current_setting('rulebook.today', true), '')::date,
          (now() at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date)
      $$`);
  }
}

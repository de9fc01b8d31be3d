import { Migration } from "@mikro-orm/migrations";

/** Days and moments in the data of records, read so that an index can be made over them: a cast hangs on the session's settings. */
export class Migration20261130215000_kept_times extends Migration {
  override name = "Migration20261130215000_kept_times";

  override up(): void {
    this.addSql(`
      create function kept_day(value text) returns date language sql immutable strict parallel safe as $$
        select make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int) $$;`);
    this.addSql(`
      create function kept_moment(value text) returns timestamptz language sql immutable strict parallel safe as $$
        select make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int,
          substr(value, 12, 2)::int, substr(value, 15, 2)::int, rtrim(substr(value, 18), 'Z')::float8) at time zone 'UTC' $$;`);
  }
}

import { Migration } from "@mikro-orm/migrations";

/**
 * The working calendar as data: years, named days, working hours. Days are counted by Monday to Friday in closed form, corrected by the
 * named days in between, so that counting far costs no more than the holidays on the way.
 */
export class Migration20261130182000_working_calendar extends Migration {
  override name = "Migration20261130182000_working_calendar";

  override up(): void {
    this.addSql(
      `create table "working_calendar" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "year" int not null, "announced" boolean not null default false, "source" varchar(200) null, primary key ("id"));`,
    );
    this.addSql(`alter table "working_calendar" add constraint "working_calendar_year_unique" unique ("year");`);
    this.addSql(
      `create table "calendar_day" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "day" date not null, "kind" text not null, "name" varchar(60) null, primary key ("id"), constraint "calendar_day_kind_check" check ("kind" in ('holiday', 'makeUpDay', 'dayOff', 'workingDay', 'ordinary')));`,
    );
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_day_unique" unique ("day");`);
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_named" check ("kind" = 'ordinary' or "name" is not null);`);
    this.addSql(
      `create table "working_hours" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "department_id" uuid null, "from" date not null, "until" date null, "week" jsonb not null, "open_on_holidays" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`create index "working_hours_department_id_index" on "working_hours" ("department_id");`);
    this.addSql(
      `alter table "working_hours" add constraint "working_hours_department_id_foreign" foreign key ("department_id") references "department" ("id");`,
    );
    this.addSql(`alter table "working_hours" add constraint "working_hours_days" check ("until" is null or "until" >= "from");`);
    this.addSql(
      `alter table "working_hours" add constraint "working_hours_once" exclude using gist (coalesce("department_id", '00000000-0000-0000-0000-000000000000'::uuid) with =, daterange("from", "until", '[]') with &&);`,
    );
    this.addSql(`
      create function is_working_day(asked date) returns boolean language sql stable parallel safe as $$
        select coalesce(
          (select c."kind" in ('makeUpDay', 'workingDay') from "calendar_day" c where c."day" = asked and c."kind" <> 'ordinary'),
          extract(isodow from asked) < 6)
      $$`);
    // Weekdays from Monday, 5 January 1970, up to and with a day, and the weekday of such a number.
    this.addSql(`
      create function weekdays_until(asked date) returns int language sql immutable parallel safe as $$
        select (n - mod(mod(n, 7) + 7, 7)) / 7 * 5 + least(mod(mod(n, 7) + 7, 7) + 1, 5) from (select asked - date '1970-01-05' as n) "since"
      $$`);
    this.addSql(`
      create function weekday_of_number(number int) returns date language sql immutable parallel safe as $$
        select date '1970-01-05' + (n - mod(mod(n, 5) + 5, 5)) / 5 * 7 + mod(mod(n, 5) + 5, 5) from (select number - 1 as n) "since"
      $$`);
    this.addSql(`
      create function working_days_corrected(after date, until date) returns int language sql stable parallel safe as $$
        select coalesce(sum(case
          when c."kind" in ('makeUpDay', 'workingDay') and extract(isodow from c."day") > 5 then 1
          when c."kind" in ('holiday', 'dayOff') and extract(isodow from c."day") < 6 then -1 else 0 end), 0)::int
        from "calendar_day" c where c."day" > after and c."day" <= until
      $$`);
    this.addSql(`
      create function working_days_between(after date, until date) returns int language sql stable parallel safe as $$
        select case when after <= until then weekdays_until(until) - weekdays_until(after) + working_days_corrected(after, until)
          else weekdays_until(until) - weekdays_until(after) - working_days_corrected(until, after) end
      $$`);
    this.addSql(`
      create function working_days_after(asked date, days int) returns date language plpgsql stable parallel safe strict as $$
      declare
        -- The day from which is counted, and the working days after it that the day in question is the last of.
        base date := case when days < 0 then asked - 1 else asked end;
        target int := case when days < 0 then days + 1 else days end;
        found date := base;
        counted int := 0;
      begin
        -- Twice near enough by weekdays alone, then day by day.
        found := weekday_of_number(weekdays_until(base) + target);
        counted := working_days_between(base, found);
        found := weekday_of_number(weekdays_until(found) + target - counted);
        counted := working_days_between(base, found);
        while counted < target loop
          found := found + 1;
          if is_working_day(found) then counted := counted + 1; end if;
        end loop;
        while counted > target or not is_working_day(found) loop
          if is_working_day(found) then counted := counted - 1; end if;
          found := found - 1;
        end loop;
        return found;
      end $$`);
    this.addSql(`
      create function first_unannounced_year(first date, last date) returns int language sql stable parallel safe as $$
        select min(y) from generate_series(extract(year from first)::int, extract(year from last)::int) y
        where not exists (select 1 from "working_calendar" w where w."year" = y and w."announced")
      $$`);
  }
}

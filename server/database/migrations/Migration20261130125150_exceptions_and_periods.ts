import { Migration } from "@mikro-orm/migrations";

/** Exceptions to provisions, and in which days each text was, is or will be in force. */
export class Migration20261130125150_exceptions_and_periods extends Migration {
  override name = "Migration20261130125150_exceptions_and_periods";

  override up(): void {
    this.addSql(
      `create table "provision_exception" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "document_id" uuid not null, "identity" varchar(36) not null, "label" varchar(60) not null, "person_id" uuid null, "department_id" uuid null, "position_id" uuid null, "reason" text not null, "from" date not null, "until" date not null, "granted_by_id" uuid not null, "approver_id" uuid not null, "approved_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "ended_by_id" uuid null, "end_reason" text null, primary key ("id"));`,
    );
    this.addSql(`create index "provision_exception_document_id_index" on "provision_exception" ("document_id");`);
    this.addSql(`create index "provision_exception_person_id_index" on "provision_exception" ("person_id");`);
    this.addSql(`create index "provision_exception_department_id_index" on "provision_exception" ("department_id");`);
    this.addSql(`create index "provision_exception_position_id_index" on "provision_exception" ("position_id");`);
    this.addSql(`create index "provision_exception_approver_id_index" on "provision_exception" ("approver_id");`);

    this.addSql(
      `create table "text_period" ("id" uuid not null, "document_id" uuid not null, "revision_id" uuid not null, "from" date not null, "until" date null, primary key ("id"));`,
    );
    this.addSql(`create index "text_period_revision_id_index" on "text_period" ("revision_id");`);
    this.addSql(`create index "text_period_from_index" on "text_period" ("from");`);
    this.addSql(`create index "text_period_document_id_from_index" on "text_period" ("document_id", "from");`);

    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_granted_by_id_foreign" foreign key ("granted_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_approver_id_foreign" foreign key ("approver_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_ended_by_id_foreign" foreign key ("ended_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_days" check ("until" >= "from" and "until" <= "from" + interval '12 months');`,
    );
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_for" check (num_nonnulls("person_id", "department_id", "position_id") = 1);`,
    );

    this.addSql(
      `alter table "text_period" add constraint "text_period_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "text_period" add constraint "text_period_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create function provision_exception_frozen() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old."ended_at" is not null
            or (new."document_id", new."identity", new."label", new."person_id", new."department_id", new."position_id", new."reason", new."from", new."until", new."granted_by_id", new."approver_id")
              is distinct from (old."document_id", old."identity", old."label", old."person_id", old."department_id", old."position_id", old."reason", old."from", old."until", old."granted_by_id", old."approver_id")
            or (old."approved_at" is not null and new."approved_at" is distinct from old."approved_at") then
          raise exception 'an exception is only approved and ended' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger provision_exception_frozen before update or delete on "provision_exception" for each row execute function provision_exception_frozen()`,
    );
    // Which text holds from which day on, as it was: what was withdrawn held up to the day before.
    this.addSql(`create function keep_text_periods(documents uuid[]) returns void language plpgsql as $$
      begin
        delete from "text_period" where "document_id" = any(documents);
        insert into "text_period" ("id", "document_id", "revision_id", "from", "until")
        with "text" as (
          select r."id", r."document_id", r."ordinal", r."effective_from" as "starts", least(r."trial_until" + 1, d."repealed_on",
            (r."withdrawn_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date) as "ends"
          from "revision" r join "policy_document" d on d."id" = r."document_id"
          where r."document_id" = any(documents) and r."published_at" is not null
        ), "day" as (
          select "document_id", "starts" as "day" from "text" union select "document_id", "ends" from "text" where "ends" is not null
        ), "led" as (
          select x."document_id", x."day", (select t."id" from "text" t
            where t."document_id" = x."document_id" and t."starts" <= x."day" and (t."ends" is null or t."ends" > x."day")
            order by t."starts" desc, t."ordinal" desc limit 1) as "revision_id"
          from "day" x
        ), "step" as (
          select *, lag("revision_id") over (partition by "document_id" order by "day") is distinct from "revision_id" as "new" from "led"
        ), "period" as (
          select *, lead("day") over (partition by "document_id" order by "day") as "next" from "step" where "new"
        )
        select md5("revision_id"::text || "day"::text)::uuid, "document_id", "revision_id", "day", "next" - 1 from "period" where "revision_id" is not null;
      end $$`);
    this.addSql(`create function text_periods() returns trigger language plpgsql as $$
      declare documents uuid[];
      begin
        if tg_op = 'INSERT' then
          select array_agg(distinct n."document_id") into documents from "new_rows" n where n."published_at" is not null;
        else
          select array_agg(distinct n."document_id") into documents from "new_rows" n join "old_rows" o on o."id" = n."id"
          where (n."published_at", n."withdrawn_at", n."effective_from", n."trial_until") is distinct from (o."published_at", o."withdrawn_at", o."effective_from", o."trial_until");
        end if;
        if documents is not null then perform keep_text_periods(documents); end if;
        return null;
      end $$`);
    this.addSql(
      `create trigger "text_periods_insert" after insert on "revision" referencing new table as "new_rows" for each statement execute function text_periods()`,
    );
    this.addSql(
      `create trigger "text_periods_update" after update on "revision" referencing old table as "old_rows" new table as "new_rows" for each statement execute function text_periods()`,
    );
    this.addSql(`create function text_periods_end() returns trigger language plpgsql as $$
      begin
        perform keep_text_periods(array[new."id"]);
        return null;
      end $$`);
    this.addSql(
      `create trigger text_periods_end after update of "repealed_on" on "policy_document" for each row when (old."repealed_on" is distinct from new."repealed_on") execute function text_periods_end()`,
    );
    this.addSql(`select keep_text_periods(array(select d."id" from "policy_document" d))`);
  }
}

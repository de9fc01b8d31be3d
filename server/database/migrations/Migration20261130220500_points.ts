import { Migration } from "@mikro-orm/migrations";

const references = [
  ["points_entry", "register_id", "register"],
  ["points_entry", "person_id", "person"],
  ["points_entry", "record_id", "register_record"],
  ["points_entry", "duty_time_id", "register_duty_time"],
  ["points_entry", "by_id", "person"],
  ["points_entry", "corrects_id", "points_entry"],
  ["points_dispute", "entry_id", "points_entry"],
  ["points_dispute", "decided_by_id", "person"],
  ["balance_period", "register_id", "register"],
  ["balance_period", "closed_by_id", "person"],
  ["notification", "points_entry_id", "points_entry"],
] as const;

/** Points of people with what is said against them; balances that are booked by hand and closed by periods; people are told of points. */
export class Migration20261130220500_points extends Migration {
  override name = "Migration20261130220500_points";

  override up(): void {
    this.addSql(
      `create table "points_entry" ("id" uuid not null, "register_id" uuid not null, "account" varchar(40) not null, "person_id" uuid not null, "period" varchar(10) not null, "kind" text not null, "rule" varchar(40) not null, "record_id" uuid null, "duty_time_id" uuid null, "at" timestamptz(3) not null, "by_id" uuid null, "corrects_id" uuid null, "because" text null, "reason" text null, "personal" boolean not null default false, "cause" varchar(200) not null, "nth" int not null, "hundredths" bigint not null, primary key ("id"))`,
    );
    this.addSql(
      `create index "points_entry_person_id_register_id_account_period_index" on "points_entry" ("person_id", "register_id", "account", "period")`,
    );
    for (const column of ["record_id", "duty_time_id", "corrects_id"])
      this.addSql(`create index "points_entry_${column}_index" on "points_entry" ("${column}")`);
    this.addSql(`alter table "points_entry" add constraint "points_entry_once" unique ("register_id", "account", "cause", "nth")`);
    this.addSql(
      `create table "points_dispute" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "entry_id" uuid not null, "reason" text not null, "decided_at" timestamptz(3) null, "decided_by_id" uuid null, "outcome" text null, "answer" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "points_dispute" add constraint "points_dispute_entry_id_unique" unique ("entry_id")`);
    this.addSql(`alter table "points_dispute" add constraint "points_dispute_outcome_check" check ("outcome" in ('upheld', 'granted'))`);
    this.addSql(
      `create table "balance_period" ("id" uuid not null, "register_id" uuid not null, "balance" varchar(40) not null, "period" varchar(10) not null, "closed_at" timestamptz(3) not null, "closed_by_id" uuid not null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "balance_period" add constraint "balance_period_register_id_balance_period_unique" unique ("register_id", "balance", "period")`,
    );
    this.addSql(`alter table "balance_entry" alter column "record_id" drop not null, alter column "by_id" drop not null`);
    this.addSql(`alter table "balance_entry" add "of" jsonb null`);
    this.addSql(`alter table "notification" add "points_entry_id" uuid null`);
    for (const [table, column, target] of references)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id") on update no action on delete no action`,
      );
    for (const table of ["points_entry", "balance_period"]) {
      this.addSql(
        `create trigger "${table}_append_only" before update or delete on "${table}" for each row execute function refuse_change()`,
      );
      this.addSql(
        `create trigger "${table}_no_truncate" before truncate on "${table}" for each statement execute function refuse_change()`,
      );
      this.addSql(`revoke update, delete, truncate on "${table}" from public, current_user`);
    }
    this.addSql(`
      create function keep_decided_dispute() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old."outcome" is not null or new."entry_id" <> old."entry_id" or new."reason" <> old."reason" then
          raise exception 'A dispute stays as it was said and decided.' using errcode = 'insufficient_privilege';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger "points_dispute_stays" before update or delete on "points_dispute" for each row execute function keep_decided_dispute()`,
    );
    this.tell();
  }

  private tell(): void {
    this.addSql(`alter table "notification" drop constraint "notification_subject"`);
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id", "invitee_id", "comment_id", "record_id", "roster_id", "swap_id", "points_entry_id") > 0)`,
    );
    this.addSql(
      `create unique index "notification_once_a_streak" on "notification" ("points_entry_id", "recipient_id") where "kind" = 'pointsStreak'`,
    );
    this.addSql(`
      create or replace view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id", n."invitee_id", n."comment_id", n."record_id", n."roster_id", n."swap_id", n."points_entry_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null, null, null, null, null, null, null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > rulebook_now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

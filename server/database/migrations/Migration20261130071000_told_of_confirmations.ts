import { Migration } from "@mikro-orm/migrations";

/** Who may confirm as a second person is told that something waits, and whoever asked for it what became of it. */
export class Migration20261130071000_told_of_confirmations extends Migration {
  override name = "Migration20261130071000_told_of_confirmations";

  override up(): void {
    this.addSql(`alter table "notification" add "confirmation_id" uuid null`);
    this.addSql(
      `alter table "notification" add constraint "notification_confirmation_id_foreign" foreign key ("confirmation_id") references "confirmation" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `create unique index "notification_once_a_confirmation" on "notification" ("confirmation_id", "kind", "recipient_id") where "confirmation_id" is not null`,
    );
    this.addSql(`alter table "notification" drop constraint "notification_subject", drop constraint "notification_kind_check"`);
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (("kind" in ('asked', 'dueSoon', 'overdue', 'reminder')) = ("obligation_id" is not null) and ("kind" in ('decisionWaiting', 'decided')) = ("approval_id" is not null) and ("kind" in ('inquiryAsked', 'inquiryAnswered')) = ("inquiry_id" is not null) and ("kind" in ('clearanceEnding', 'clearanceEnded')) = ("clearance_id" is not null) and ("kind" in ('confirmationWaiting', 'confirmationDecided')) = ("confirmation_id" is not null) and ("kind" <> 'changed' or "revision_id" is not null))`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_kind_check" check ("kind" in ('asked', 'dueSoon', 'overdue', 'reminder', 'decisionWaiting', 'decided', 'changed', 'inquiryAsked', 'inquiryAnswered', 'clearanceEnding', 'clearanceEnded', 'confirmationWaiting', 'confirmationDecided'))`,
    );
    this.addSql(`
      create or replace view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

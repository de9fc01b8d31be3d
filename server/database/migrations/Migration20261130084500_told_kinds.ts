import { Migration } from "@mikro-orm/migrations";

/**
 * A kind of notification is one definition in schema/told: the database holds what a notification carries, and no list of the kinds. A reason
 * that people are told may be as long as the command takes it.
 */
export class Migration20261130084500_told_kinds extends Migration {
  override name = "Migration20261130084500_told_kinds";

  override up(): void {
    this.addSql(`alter table "notification" drop constraint "notification_subject", drop constraint "notification_kind_check"`);
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id") > 0)`,
    );
    this.addSql(`drop index "notification_once_a_day"`);
    this.addSql(
      `create unique index "notification_once_a_day" on "notification" ("obligation_id", "kind", "day") where "obligation_id" is not null and "kind" <> 'asked'`,
    );
    this.addSql(`drop view "told"`);
    this.addSql(`alter table "notification" alter column "message" type varchar(2000)`);
    this.addSql(`
      create view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

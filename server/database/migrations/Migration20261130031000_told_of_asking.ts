import { Migration } from "@mikro-orm/migrations";

/**
 * When somebody was asked, and when they took note of it, stands with what is asked: asking a whole organisation writes one row for each
 * person, and not a second one to tell them. What people were told before stays where it is.
 */
export class Migration20261130031000_told_of_asking extends Migration {
  override name = "Migration20261130031000_told_of_asking";

  override up(): void {
    this.addSql(`alter table "obligation" add "asked_at" timestamptz(3) null, add "seen_at" timestamptz(3) null`);
    this.addSql(`
      create view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at"
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

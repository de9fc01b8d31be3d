import { Migration } from "@mikro-orm/migrations";

/** People are told of records of registers. */
export class Migration20261130185800_told_of_records extends Migration {
  override name = "Migration20261130185800_told_of_records";

  override up(): void {
    this.addSql(`alter table "notification" add "record_id" uuid null`);
    this.addSql(
      `alter table "notification" add constraint "notification_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action`,
    );
    this.addSql(`alter table "notification" drop constraint "notification_subject"`);
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id", "invitee_id", "comment_id", "record_id") > 0)`,
    );
    this.addSql(`
      create or replace view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id", n."invitee_id", n."comment_id", n."record_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null, null, null, null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > rulebook_now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

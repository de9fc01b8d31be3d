import { Migration } from "@mikro-orm/migrations";

/** What people are told of. */
export class Migration20261122090100_notifications extends Migration {
  override name = "Migration20261122090100_notifications";

  override up(): void {
    this.addSql(
      `create table "notification" ("id" uuid not null, "recipient_id" uuid not null, "kind" text not null, "day" date not null, "obligation_id" uuid null, "revision_id" uuid null, "approval_id" uuid null, "inquiry_id" uuid null, "clearance_id" uuid null, "sender_id" uuid null, "message" varchar(1000) null, "created_at" timestamptz(3) not null default now(), "read_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(
      `create unique index "notification_once_a_clearance" on "notification" ("clearance_id", "kind") where "clearance_id" is not null`,
    );
    this.addSql(
      `create unique index "notification_once_a_day" on "notification" ("obligation_id", "kind", "day") where "kind" in ('dueSoon', 'overdue', 'reminder')`,
    );
    this.addSql(`create index "notification_recipient_id_created_at_index" on "notification" ("recipient_id", "created_at")`);

    this.addSql(
      `alter table "notification" add constraint "notification_recipient_id_foreign" foreign key ("recipient_id") references "person" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_obligation_id_foreign" foreign key ("obligation_id") references "obligation" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_approval_id_foreign" foreign key ("approval_id") references "approval" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_inquiry_id_foreign" foreign key ("inquiry_id") references "inquiry" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_clearance_id_foreign" foreign key ("clearance_id") references "clearance" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_sender_id_foreign" foreign key ("sender_id") references "person" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (("kind" in ('asked', 'dueSoon', 'overdue', 'reminder')) = ("obligation_id" is not null) and ("kind" in ('decisionWaiting', 'decided')) = ("approval_id" is not null) and ("kind" in ('inquiryAsked', 'inquiryAnswered')) = ("inquiry_id" is not null) and ("kind" in ('clearanceEnding', 'clearanceEnded')) = ("clearance_id" is not null) and ("kind" <> 'changed' or "revision_id" is not null))`,
    );
    this.addSql(
      `alter table "notification" add constraint "notification_kind_check" check ("kind" in ('asked', 'dueSoon', 'overdue', 'reminder', 'decisionWaiting', 'decided', 'changed', 'inquiryAsked', 'inquiryAnswered', 'clearanceEnding', 'clearanceEnded'))`,
    );
  }
}

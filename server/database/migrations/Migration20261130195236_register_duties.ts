import { Migration } from "@mikro-orm/migrations";

/** What registers demand again and again: duties, their times, and the records that fulfil them. */
export class Migration20261130195236_register_duties extends Migration {
  override name = "Migration20261130195236_register_duties";

  override up(): void {
    this.addSql(
      `create table "register_duty" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "register_id" uuid not null, "key" varchar(40) not null, "title" varchar(300) not null, "about_id" uuid null, "ended_at" timestamptz(3) null, "definition" jsonb not null, "follows" text null, "looked_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "register_duty_about_id_index" on "register_duty" ("about_id");`);
    this.addSql(`create index "register_duty_follows_index" on "register_duty" ("follows");`);
    this.addSql(`create unique index "register_duty_once" on "register_duty" ("register_id", "key", "about_id") nulls not distinct;`);
    this.addSql(
      `create table "register_duty_time" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "duty_id" uuid not null, "period" varchar(20) not null, "opens_at" timestamptz(3) not null, "due_on" date not null, "due_at" timestamptz(3) null, "skipped_at" timestamptz(3) null, "skipped_by_id" uuid null, "skip_reason" text null, "opened_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "register_duty_time_waiting" on "register_duty_time" ("opens_at") where "opened_at" is null;`);
    this.addSql(`alter table "register_duty_time" add constraint "register_duty_time_once" unique ("duty_id", "period");`);
    this.addSql(
      `create table "register_duty_entry" ("id" uuid not null, "time_id" uuid not null, "record_id" uuid not null, "person_id" uuid null, "by_id" uuid null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "register_duty_entry_record_id_index" on "register_duty_entry" ("record_id");`);
    this.addSql(`alter table "register_duty_entry" add constraint "register_duty_entry_once" unique ("time_id", "record_id");`);
    this.addSql(
      `alter table "register_duty" add constraint "register_duty_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty" add constraint "register_duty_about_id_foreign" foreign key ("about_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_time" add constraint "register_duty_time_duty_id_foreign" foreign key ("duty_id") references "register_duty" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_time" add constraint "register_duty_time_skipped_by_id_foreign" foreign key ("skipped_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_entry" add constraint "register_duty_entry_time_id_foreign" foreign key ("time_id") references "register_duty_time" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_entry" add constraint "register_duty_entry_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_entry" add constraint "register_duty_entry_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_duty_entry" add constraint "register_duty_entry_by_id_foreign" foreign key ("by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "assignment" drop constraint "assignment_due";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_kind_check";`);
    this.addSql(`alter table "assignment" drop constraint "assignment_subject";`);
    this.addSql(`alter table "assignment" add "duty_id" uuid null;`);
    this.addSql(
      `alter table "assignment" add constraint "assignment_duty_id_foreign" foreign key ("duty_id") references "register_duty" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "assignment_duty_id_index" on "assignment" ("duty_id");`);
    this.addSql(
      `alter table "assignment" add constraint "assignment_due" check (case when "kind" in ('report') then num_nonnulls("due_on", "due_working_days") = 0 else ("due_on" is not null) <> ("due_working_days" is not null) end);`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('acknowledge', 'train', 'sign', 'report'));`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_subject" check (("kind" = 'acknowledge') = ("revision_id" is not null) and ("kind" = 'train') = ("course_id" is not null) and ("kind" = 'sign') = ("agreement_id" is not null) and ("kind" = 'report') = ("duty_id" is not null));`,
    );
    this.addSql(`alter table "obligation" drop constraint "obligation_cancel_reason_check";`);
    this.addSql(`alter table "obligation" drop constraint "obligation_kind_check";`);
    this.addSql(`alter table "obligation" add "duty_id" uuid null, add "record_id" uuid null;`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_duty_id_foreign" foreign key ("duty_id") references "register_duty" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "obligation_duty_id_index" on "obligation" ("duty_id");`);
    this.addSql(`create index "obligation_record_id_index" on "obligation" ("record_id");`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_cancel_reason_check" check ("cancel_reason" in ('leftAudience', 'superseded', 'withdrawn', 'repealed', 'mistaken', 'doneByOther', 'missed', 'dutyEnded'));`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_kind_check" check ("kind" in ('acknowledge', 'train', 'sign', 'report'));`,
    );
  }
}

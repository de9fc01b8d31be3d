import { Migration } from "@mikro-orm/migrations";

const entity = `"id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now()`;

/** Rosters of registers: who is on duty when, swaps of shifts, and that people are told of both. */
export class Migration20261130212500_rosters extends Migration {
  override name = "Migration20261130212500_rosters";

  override up(): void {
    this.addSql(
      `create table "roster" (${entity}, "register_id" uuid not null, "key" varchar(40) not null, "name" varchar(120) not null, "name_en" varchar(120) not null default '', "ended_at" timestamptz(3) null, "changes" int not null default 0, "definition" jsonb not null, primary key ("id"))`,
    );
    this.addSql(`alter table "roster" add constraint "roster_register_id_key_unique" unique ("register_id", "key")`);
    this.addSql(
      `create table "roster_shift" (${entity}, "roster_id" uuid not null, "day" date not null, "shift" varchar(40) not null, "person_id" uuid not null, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "cleared_at" timestamptz(3) null, primary key ("id"))`,
    );
    this.addSql(`create index "roster_shift_person_id_ends_at_index" on "roster_shift" ("person_id", "ends_at")`);
    this.addSql(`create index "roster_shift_roster_id_ends_at_index" on "roster_shift" ("roster_id", "ends_at")`);
    this.addSql(
      `create unique index "roster_shift_once" on "roster_shift" ("roster_id", "day", "shift", "person_id") where "cleared_at" is null`,
    );
    this.addSql(
      `create table "roster_swap" (${entity}, "roster_id" uuid not null, "gives_id" uuid not null, "takes_id" uuid null, "asker_id" uuid not null, "other_id" uuid not null, "reason" text null, "state" text not null, "agreed_at" timestamptz(3) null, "decided_by_id" uuid null, "decided_at" timestamptz(3) null, "answer" text null, "approver_ids" uuid[] not null default '{}', primary key ("id"))`,
    );
    for (const column of ["roster_id", "asker_id", "other_id", "takes_id", "gives_id"])
      this.addSql(`create index "roster_swap_${column}_index" on "roster_swap" ("${column}")`);
    this.addSql(
      `alter table "roster_swap" add constraint "roster_swap_state_check" check ("state" in ('asked', 'agreed', 'done', 'declined', 'refused', 'withdrawn', 'lapsed'))`,
    );
    this.addSql(`alter table "notification" drop constraint "notification_subject"`);
    this.addSql(`alter table "notification" add "roster_id" uuid null, add "swap_id" uuid null`);
    for (const [table, column, target] of [
      ["roster", "register_id", "register"],
      ["roster_shift", "roster_id", "roster"],
      ["roster_shift", "person_id", "person"],
      ["roster_swap", "roster_id", "roster"],
      ["roster_swap", "gives_id", "roster_shift"],
      ["roster_swap", "takes_id", "roster_shift"],
      ["roster_swap", "asker_id", "person"],
      ["roster_swap", "other_id", "person"],
      ["roster_swap", "decided_by_id", "person"],
      ["notification", "roster_id", "roster"],
      ["notification", "swap_id", "roster_swap"],
    ])
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id") on update no action on delete no action`,
      );
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id", "invitee_id", "comment_id", "record_id", "roster_id", "swap_id") > 0)`,
    );
    this.addSql(`
      create or replace view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id", n."invitee_id", n."comment_id", n."record_id", n."roster_id", n."swap_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null, null, null, null, null, null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > rulebook_now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

import { Migration } from "@mikro-orm/migrations";

const record = `"id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now()`;

/** Comment rounds, who was asked, comments and proposals on drafts; what the next text makes of questions and suggestions. */
export class Migration20261130121500_comments extends Migration {
  override name = "Migration20261130121500_comments";

  override up(): void {
    this.addSql(
      `create table "comment_round" (${record}, "revision_id" uuid not null, "audience" jsonb not null, "until" date not null, "introduction" text null, "opened_by_id" uuid not null, "closed_at" timestamptz(3) null, "closed_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "comment_round_revision_id_index" on "comment_round" ("revision_id");`);
    this.addSql(`create unique index "comment_round_one_open" on "comment_round" ("revision_id") where "closed_at" is null;`);
    this.addSql(
      `create table "invitee" (${record}, "round_id" uuid not null, "revision_id" uuid not null, "person_id" uuid not null, "department_id" uuid null, "answer" text null, "answered_at" timestamptz(3) null, "left_at" timestamptz(3) null, "reminded_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "invitee_revision_id_index" on "invitee" ("revision_id");`);
    this.addSql(`create index "invitee_person_id_index" on "invitee" ("person_id");`);
    this.addSql(`alter table "invitee" add constraint "invitee_round_id_person_id_unique" unique ("round_id", "person_id");`);
    this.addSql(
      `create table "comment" (${record}, "revision_id" uuid not null, "round_id" uuid null, "identity" varchar(36) null, "provision_path" varchar(200) null, "kind" text not null, "quote" text null, "quote_from" int null, "text" text not null, "proposed" text null, "author_id" uuid not null, "department_id" uuid null, "withdrawn_at" timestamptz(3) null, "outcome" text null, "answer" text null, "answered_by_id" uuid null, "answered_at" timestamptz(3) null, "taken_over_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "comment_round_id_index" on "comment" ("round_id");`);
    this.addSql(`create index "comment_author_id_index" on "comment" ("author_id");`);
    this.addSql(`create index "comment_revision_id_identity_index" on "comment" ("revision_id", "identity");`);
    this.addSql(
      `alter table "inquiry" add "quote" text null, add "taken_up_in_id" uuid null, add "taken_up_by_id" uuid null, add "taken_up_at" timestamptz(3) null, add "outcome" text null, add "outcome_note" text null, add "concluded_at" timestamptz(3) null;`,
    );
    this.addSql(`create index "inquiry_taken_up_in_id_index" on "inquiry" ("taken_up_in_id");`);
    this.addSql(`alter table "notification" add "invitee_id" uuid null, add "comment_id" uuid null;`);
    for (const [table, column, target] of [
      ["comment_round", "revision_id", "revision"],
      ["comment_round", "opened_by_id", "person"],
      ["comment_round", "closed_by_id", "person"],
      ["invitee", "round_id", "comment_round"],
      ["invitee", "revision_id", "revision"],
      ["invitee", "person_id", "person"],
      ["invitee", "department_id", "department"],
      ["comment", "revision_id", "revision"],
      ["comment", "round_id", "comment_round"],
      ["comment", "author_id", "person"],
      ["comment", "department_id", "department"],
      ["comment", "answered_by_id", "person"],
      ["inquiry", "taken_up_in_id", "revision"],
      ["inquiry", "taken_up_by_id", "person"],
      ["notification", "invitee_id", "invitee"],
      ["notification", "comment_id", "comment"],
    ]) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${target}" ("id") on update no action on delete no action;`,
      );
    }
    for (const [table, name, holds] of [
      ["invitee", "invitee_answer_check", `"answer" in ('commented', 'noComment')`],
      ["invitee", "invitee_check", `("answer" is null) = ("answered_at" is null)`],
      ["comment", "comment_kind_check", `"kind" in ('comment', 'proposal')`],
      ["comment", "comment_outcome_check", `"outcome" in ('accepted', 'partly', 'rejected')`],
      [
        "comment",
        "comment_answered",
        `("outcome" is null) = ("answered_at" is null) and ("taken_over_at" is null or "outcome" = 'accepted')`,
      ],
      ["comment", "comment_quote", `"quote" is null or ("identity" is not null and "quote_from" is not null)`],
      ["comment", "comment_proposed", `("kind" = 'proposal') = ("proposed" is not null)`],
      ["inquiry", "inquiry_outcome_check", `"outcome" in ('changed', 'unchanged')`],
      ["inquiry", "inquiry_taken_up", `num_nonnulls("taken_up_in_id", "taken_up_by_id", "taken_up_at", "outcome") in (0, 4)`],
    ]) {
      this.addSql(`alter table "${table}" add constraint "${name}" check (${holds});`);
    }
    this.addSql(
      `create unique index "notification_once_an_invitee" on "notification" ("invitee_id", "kind", "day") where "invitee_id" is not null;`,
    );
    this.addSql(`alter table "notification" drop constraint "notification_subject"`);
    this.addSql(
      `alter table "notification" add constraint "notification_subject" check (num_nonnulls("obligation_id", "revision_id", "approval_id", "inquiry_id", "clearance_id", "confirmation_id", "invitee_id", "comment_id") > 0)`,
    );
    this.addSql(`
      create or replace view "told" as
        select n."id", n."recipient_id", n."kind", n."day", n."obligation_id", n."revision_id", n."approval_id", n."inquiry_id", n."clearance_id", n."sender_id", n."message", n."created_at", n."read_at", n."confirmation_id", n."invitee_id", n."comment_id"
        from "notification" n
        union all
        select o."id", o."person_id", 'asked', (o."asked_at" at time zone coalesce(nullif(current_setting('rulebook.time_zone', true), ''), 'Asia/Shanghai'))::date, o."id", null, null, null, null, null, null, o."asked_at", o."seen_at", null, null, null
        from "obligation" o where o."asked_at" is not null and (o."asked_at" > now() - interval '180 days' or (o."seen_at" is null and o."fulfilled_at" is null and o."waived_at" is null and o."cancelled_at" is null and o."suspended_at" is null))`);
  }
}

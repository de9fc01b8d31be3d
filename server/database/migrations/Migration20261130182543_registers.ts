import { Migration } from "@mikro-orm/migrations";

/** Registers: what departments define as records of their own, their records, and what becomes of these. */
export class Migration20261130182543_registers extends Migration {
  override name = "Migration20261130182543_registers";

  override up(): void {
    this.addSql(`create table "register_epoch" ("id" int not null, "version" bigint not null, primary key ("id"));`);

    this.addSql(
      `create table "register" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "slug" varchar(60) not null, "name" varchar(120) not null, "name_pinyin" text not null default '', "name_en" varchar(120) not null default '', "titles" jsonb not null, "about" jsonb null, "owning_department_id" uuid not null, "level_id" uuid null, "sealed" boolean not null default false, "extends" text null, "published_id" uuid null, "archived_on" date null, "used_keys" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`alter table "register" add constraint "register_slug_unique" unique ("slug");`);
    this.addSql(`create index "register_owning_department_id_index" on "register" ("owning_department_id");`);
    this.addSql(`create index "register_name_pinyin" on "register" using gin ("name_pinyin" gin_trgm_ops);`);

    this.addSql(
      `create table "register_version" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "register_id" uuid not null, "ordinal" int not null, "definition" jsonb not null, "note" text null, "author_id" uuid not null, "published_at" timestamptz(3) null, "published_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create unique index "register_version_one_draft" on "register_version" ("register_id") where "published_at" is null;`);
    this.addSql(
      `alter table "register_version" add constraint "register_version_register_id_ordinal_unique" unique ("register_id", "ordinal");`,
    );

    this.addSql(
      `create table "register_record" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "register_id" uuid not null, "register_version_id" uuid not null, "number" varchar(60) not null, "title" varchar(300) not null default '', "state" varchar(40) null, "open" boolean not null default false, "department_id" uuid null, "creator_id" uuid null, "handler_id" uuid null, "opened_at" timestamptz(3) not null, "due_at" timestamptz(3) null, "closed_at" timestamptz(3) null, "struck_at" timestamptz(3) null, "data" jsonb not null default '{}', "involved" uuid[] not null default '{}', "involved_departments" uuid[] not null default '{}', "erased_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "register_record_register_version_id_index" on "register_record" ("register_version_id");`);
    this.addSql(`create index "register_record_department_id_index" on "register_record" ("department_id");`);
    this.addSql(`create index "register_record_creator_id_index" on "register_record" ("creator_id");`);
    this.addSql(`create index "register_record_handler_id_index" on "register_record" ("handler_id");`);
    this.addSql(`create index "register_record_number_words" on "register_record" using gin (folded("number") gin_trgm_ops);`);
    this.addSql(`create index "register_record_title" on "register_record" using gin (folded("title") gin_trgm_ops);`);
    this.addSql(`create index "register_record_involved" on "register_record" using gin ("involved");`);
    this.addSql(`create index "register_record_register_id_department_id_index" on "register_record" ("register_id", "department_id");`);
    this.addSql(`create index "register_record_register_id_due_at_index" on "register_record" ("register_id", "due_at");`);
    this.addSql(`create index "register_record_register_id_state_index" on "register_record" ("register_id", "state");`);
    this.addSql(`create index "register_record_register_id_opened_at_index" on "register_record" ("register_id", "opened_at");`);
    this.addSql(
      `alter table "register_record" add constraint "register_record_register_id_number_unique" unique ("register_id", "number");`,
    );

    this.addSql(
      `create table "record_limit" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "record_id" uuid not null, "key" varchar(40) not null, "started_at" timestamptz(3) not null, "paused_since" timestamptz(3) null, "left" double precision null, "counted_in" varchar(20) not null, "due_at" timestamptz(3) not null, "warn_at" timestamptz(3) null, "ended_at" timestamptz(3) null, "met" boolean null, "by_minutes" int null, "escalated" int not null default 0, "next_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "record_limit_running" on "record_limit" ("next_at") where "next_at" is not null;`);
    this.addSql(`create index "record_limit_record_id_key_index" on "record_limit" ("record_id", "key");`);

    this.addSql(
      `create table "record_comment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default rulebook_now(), "updated_at" timestamptz(3) not null default rulebook_now(), "record_id" uuid not null, "author_id" uuid not null, "text" text not null, "mentions" jsonb not null default '[]', "withdrawn_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "record_comment_record_id_created_at_index" on "record_comment" ("record_id", "created_at");`);

    this.addSql(
      `create table "register_reach" ("id" uuid not null, "register_id" uuid not null, "right" text not null, "kind" text not null, "department_id" uuid null, "subtree" boolean not null default false, "position_id" uuid null, "person_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "register_reach_register_id_index" on "register_reach" ("register_id");`);

    this.addSql(
      `create table "register_number" ("register_id" uuid not null, "period" varchar(10) not null, "last" int not null default 0, primary key ("register_id", "period"));`,
    );

    this.addSql(
      `create table "register_link" ("id" uuid not null, "record_id" uuid not null, "field" varchar(40) not null, "person_id" uuid null, "department_id" uuid null, "position_id" uuid null, "provision_id" uuid null, "document_id" uuid null, "target_record_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "register_link_person_id_index" on "register_link" ("person_id");`);
    this.addSql(`create index "register_link_department_id_index" on "register_link" ("department_id");`);
    this.addSql(`create index "register_link_position_id_index" on "register_link" ("position_id");`);
    this.addSql(`create index "register_link_provision_id_index" on "register_link" ("provision_id");`);
    this.addSql(`create index "register_link_document_id_index" on "register_link" ("document_id");`);
    this.addSql(`create index "register_link_target_record_id_index" on "register_link" ("target_record_id");`);
    this.addSql(`create index "register_link_record_id_field_index" on "register_link" ("record_id", "field");`);

    this.addSql(
      `create table "register_event" ("id" uuid not null, "record_id" uuid not null, "ordinal" int not null, "kind" text not null, "what" varchar(80) null, "from" varchar(40) null, "to" varchar(40) null, "by_id" uuid null, "at" timestamptz(3) not null, "values" jsonb null, "reason" text null, "signature_id" uuid null, "register_version_id" uuid not null, "personal_values" jsonb null, primary key ("id"));`,
    );
    this.addSql(`create index "register_event_by_id_index" on "register_event" ("by_id");`);
    this.addSql(`alter table "register_event" add constraint "register_event_record_id_ordinal_unique" unique ("record_id", "ordinal");`);

    this.addSql(
      `create table "transition_vote" ("id" uuid not null, "record_id" uuid not null, "transition" varchar(40) not null, "round" int not null, "step" int not null, "person_id" uuid not null, "agrees" boolean not null, "reason" text null, "signature_id" uuid null, "at" timestamptz(3) not null, "voided_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "transition_vote_record_id_transition_round_index" on "transition_vote" ("record_id", "transition", "round");`,
    );

    this.addSql(`alter table "attachment" drop constraint "attachment_owner";`);
    this.addSql(`alter table "attachment" add "register_record_id" uuid null;`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_register_record_id_foreign" foreign key ("register_record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "attachment_register_record_id_index" on "attachment" ("register_record_id");`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_owner" check (num_nonnulls("revision_id", "course_id", "agreement_id", "acknowledgement_id", "procedure_record_id", "register_record_id") = 1);`,
    );

    this.addSql(
      `alter table "register" add constraint "register_owning_department_id_foreign" foreign key ("owning_department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register" add constraint "register_level_id_foreign" foreign key ("level_id") references "classification_level" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register" add constraint "register_published_id_foreign" foreign key ("published_id") references "register_version" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register" add constraint "register_extends_check" check ("extends" in ('people', 'policyDocuments', 'courses', 'agreements', 'positions'));`,
    );

    this.addSql(
      `alter table "register_version" add constraint "register_version_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_version" add constraint "register_version_author_id_foreign" foreign key ("author_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_version" add constraint "register_version_published_by_id_foreign" foreign key ("published_by_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "register_record" add constraint "register_record_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_record" add constraint "register_record_register_version_id_foreign" foreign key ("register_version_id") references "register_version" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_record" add constraint "register_record_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_record" add constraint "register_record_creator_id_foreign" foreign key ("creator_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_record" add constraint "register_record_handler_id_foreign" foreign key ("handler_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "record_limit" add constraint "record_limit_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "record_comment" add constraint "record_comment_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "record_comment" add constraint "record_comment_author_id_foreign" foreign key ("author_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "register_reach" add constraint "register_reach_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete cascade;`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_person" check (("kind" = 'person') = ("person_id" is not null));`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_position" check (("kind" = 'position') = ("position_id" is not null));`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_department" check (("kind" = 'department') = ("department_id" is not null));`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_right_check" check ("right" in ('read', 'create', 'act', 'configure'));`,
    );
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_kind_check" check ("kind" in ('staff', 'department', 'position', 'person', 'involved', 'head', 'auditor', 'administrator'));`,
    );

    this.addSql(
      `alter table "register_number" add constraint "register_number_register_id_foreign" foreign key ("register_id") references "register" ("id") on update no action on delete cascade;`,
    );

    this.addSql(
      `alter table "register_link" add constraint "register_link_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_provision_id_foreign" foreign key ("provision_id") references "provision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_target_record_id_foreign" foreign key ("target_record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_link" add constraint "register_link_target" check (num_nonnulls("person_id", "department_id", "position_id", "provision_id", "document_id", "target_record_id") = 1);`,
    );

    this.addSql(
      `alter table "register_event" add constraint "register_event_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_event" add constraint "register_event_by_id_foreign" foreign key ("by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_event" add constraint "register_event_signature_id_foreign" foreign key ("signature_id") references "attachment" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "register_event" add constraint "register_event_register_version_id_foreign" foreign key ("register_version_id") references "register_version" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "transition_vote" add constraint "transition_vote_record_id_foreign" foreign key ("record_id") references "register_record" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "transition_vote" add constraint "transition_vote_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "transition_vote" add constraint "transition_vote_signature_id_foreign" foreign key ("signature_id") references "attachment" ("id") on update no action on delete no action;`,
    );
    this.addSql(`insert into "register_epoch" ("id", "version") values (1, 1)`);
    this.frozen();
  }

  private frozen(): void {
    this.addSql(
      `create trigger register_version_frozen before update or delete on "register_version" for each row when (old."published_at" is not null) execute function refuse_change()`,
    );
    // A record is struck, never removed: its number would be a gap.
    this.addSql(`create function register_record_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or (new."register_id", new."number", new."opened_at", new."creator_id") is distinct from (old."register_id", old."number", old."opened_at", old."creator_id") then
          raise exception 'a record keeps its register, number and beginning' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger register_record_kept before update or delete on "register_record" for each row execute function register_record_kept()`,
    );
    // Personal values alone can be erased.
    this.addSql(`create function register_event_kept() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'UPDATE' or new."personal_values" is not null or to_jsonb(new) - 'personal_values' is distinct from to_jsonb(old) - 'personal_values' then
          raise exception 'what was done with a record is never changed or removed' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger register_event_append_only before update or delete on "register_event" for each row execute function register_event_kept()`,
    );
    this.addSql(
      `create trigger register_event_no_truncate before truncate on "register_event" for each statement execute function refuse_change()`,
    );
    this.addSql(`revoke update, delete, truncate on "register_event" from public, current_user`);
    this.addSql(`grant update ("personal_values") on "register_event" to current_user`);
    this.addSql(`create function transition_vote_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old."voided_at" is not null or to_jsonb(new) - 'voided_at' is distinct from to_jsonb(old) - 'voided_at' then
          raise exception 'what somebody decided only ceases to count' using errcode = 'RB002';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger transition_vote_kept before update or delete on "transition_vote" for each row execute function transition_vote_kept()`,
    );
  }
}

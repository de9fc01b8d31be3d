import { Migration } from "@mikro-orm/migrations";

export class Migration20261121010000_tables extends Migration {
  override name = "Migration20261121010000_tables";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "category" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "code" varchar(40) not null, "name" varchar(120) not null, "approval_route" text not null default 'approval', "no_approval_reason" text null, "archived_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "category" add constraint "category_code_unique" unique ("code");`);

    this.addSql(
      `create table "classification_level" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "rank" int not null, "name" varchar(60) not null, "colour" varchar(9) not null, "handling" text null, "basic" boolean not null default false, "need_to_know" boolean not null default false, "logged" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "classification_level" add constraint "classification_level_rank_unique" unique ("rank");`);
    this.addSql(`alter table "classification_level" add constraint "classification_level_name_unique" unique ("name");`);

    this.addSql(
      `create table "organisation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "name" varchar(200) not null, "demo" boolean not null default false, primary key ("id"));`,
    );

    this.addSql(
      `create table "person" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "number" varchar(40) not null, "name" varchar(120) not null, "email" varchar(200) null, "phone" varchar(40) null, "supervisor_id" uuid null, "employment_note" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "person" add constraint "person_number_unique" unique ("number");`);
    this.addSql(`create index "person_supervisor_id_index" on "person" ("supervisor_id");`);

    this.addSql(
      `create table "department" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "code" varchar(40) not null, "name" varchar(120) not null, "parent_id" uuid null, "head_id" uuid null, "sort_order" int not null default 0, "archived_on" date null, "path" uuid[] not null default '{}', primary key ("id"));`,
    );
    this.addSql(`alter table "department" add constraint "department_code_unique" unique ("code");`);
    this.addSql(`create index "department_parent_id_index" on "department" ("parent_id");`);
    this.addSql(`create index "department_head_id_index" on "department" ("head_id");`);
    this.addSql(`create index "department_path" on "department" using gin ("path");`);

    this.addSql(
      `create table "deputy" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "department_id" uuid not null, "person_id" uuid not null, "from" date not null, "until" date null, primary key ("id"));`,
    );
    this.addSql(`create index "deputy_department_id_index" on "deputy" ("department_id");`);
    this.addSql(`create index "deputy_person_id_index" on "deputy" ("person_id");`);

    this.addSql(
      `create table "course" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "title" varchar(200) not null, "owning_department_id" uuid not null, "text" text not null, "minutes" int not null default 20, "passing_score" int not null default 80, "attempt_limit" int null, "archived_on" date null, primary key ("id"));`,
    );
    this.addSql(`create index "course_owning_department_id_index" on "course" ("owning_department_id");`);

    this.addSql(
      `create table "clearance" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "level_id" uuid not null, "from" date not null, "until" date null, "reason" text not null, "granted_by_id" uuid not null, "revoked_at" timestamptz(3) null, "revoked_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "clearance_person_id_index" on "clearance" ("person_id");`);
    this.addSql(`create index "clearance_level_id_index" on "clearance" ("level_id");`);

    this.addSql(
      `create table "attempt" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "course_id" uuid not null, "started_at" timestamptz(3) not null, "submitted_at" timestamptz(3) null, "questions" jsonb not null, "answer_key" jsonb not null, primary key ("id"));`,
    );
    this.addSql(`create index "attempt_course_id_index" on "attempt" ("course_id");`);
    this.addSql(`create unique index "attempt_one_open" on "attempt" ("person_id", "course_id") where "submitted_at" is null;`);

    this.addSql(
      `create table "agreement" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "code" varchar(40) not null, "ordinal" int not null default 1, "title" varchar(200) not null, "text" text not null, "checksum" varchar(64) null, "published_at" timestamptz(3) null, "published_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "agreement" add constraint "agreement_code_ordinal_unique" unique ("code", "ordinal");`);

    this.addSql(
      `create table "account" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "login" varchar(80) not null, "person_id" uuid not null, "language" text null, "disabled_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "account" add constraint "account_login_unique" unique ("login");`);
    this.addSql(`alter table "account" add constraint "account_person_id_unique" unique ("person_id");`);

    this.addSql(
      `create table "one_time_link" ("token_hash" varchar(64) not null, "account_id" uuid null, "expires_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "one_time_link_account_id_index" on "one_time_link" ("account_id");`);

    this.addSql(
      `create table "login_session" ("token_hash" varchar(64) not null, "account_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, "address" varchar(60) null, "user_agent" varchar(400) null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "login_session_account_id_index" on "login_session" ("account_id");`);

    this.addSql(
      `create table "credential" ("id" uuid not null, "account_id" uuid not null, "password_hash" text not null, "changed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "credential" add constraint "credential_account_id_unique" unique ("account_id");`);

    this.addSql(
      `create table "command_receipt" ("account_id" uuid not null, "key" varchar(120) not null, "command" varchar(80) not null, "input_hash" varchar(64) not null, "answer" jsonb not null, "at" timestamptz(3) not null, primary key ("account_id", "key"));`,
    );

    this.addSql(
      `create table "policy_document" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "number" varchar(60) not null, "category_id" uuid not null, "owning_department_id" uuid not null, "review_interval_months" int null, "repealed_on" date null, "repeal_reason" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "policy_document" add constraint "policy_document_number_unique" unique ("number");`);
    this.addSql(`create index "policy_document_category_id_index" on "policy_document" ("category_id");`);
    this.addSql(`create index "policy_document_owning_department_id_index" on "policy_document" ("owning_department_id");`);

    this.addSql(
      `create table "access_grant" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "document_id" uuid not null, "person_id" uuid not null, "from" date not null, "until" date null, "reason" text not null, "granted_by_id" uuid not null, "revoked_at" timestamptz(3) null, "revoked_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "access_grant_document_id_index" on "access_grant" ("document_id");`);
    this.addSql(`create index "access_grant_person_id_index" on "access_grant" ("person_id");`);

    this.addSql(
      `create table "position" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "code" varchar(40) not null, "name" varchar(120) not null, "duties" text null, "archived_on" date null, primary key ("id"));`,
    );
    this.addSql(`alter table "position" add constraint "position_code_unique" unique ("code");`);

    this.addSql(
      `create table "membership" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "department_id" uuid not null, "position_id" uuid not null, "primary" boolean not null default true, "from" date not null, "until" date null, primary key ("id"));`,
    );
    this.addSql(`create index "membership_department_id_index" on "membership" ("department_id");`);
    this.addSql(`create index "membership_position_id_index" on "membership" ("position_id");`);
    this.addSql(
      `alter table "membership" add constraint "membership_one_primary" exclude using gist ("person_id" with =, daterange("from", "until", '[]') with &&) where ("primary");`,
    );
    this.addSql(`create index "membership_person_id_from_until_index" on "membership" ("person_id", "from", "until");`);

    this.addSql(
      `create table "agreement_signature" ("id" uuid not null, "receipt_number" varchar(30) not null, "agreement_id" uuid not null, "person_id" uuid not null, "checksum" varchar(64) not null, "statement" text not null, "language" varchar(5) not null, "typed_name" varchar(120) not null, "department_id" uuid null, "position_id" uuid null, "at" timestamptz(3) not null, "address" varchar(60) null, "user_agent" varchar(400) null, primary key ("id"));`,
    );
    this.addSql(`alter table "agreement_signature" add constraint "agreement_signature_receipt_number_unique" unique ("receipt_number");`);
    this.addSql(`create index "agreement_signature_person_id_index" on "agreement_signature" ("person_id");`);
    this.addSql(
      `alter table "agreement_signature" add constraint "agreement_signature_agreement_id_person_id_unique" unique ("agreement_id", "person_id");`,
    );

    this.addSql(
      `create table "quiz_question" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "course_id" uuid not null, "place" int not null, "kind" text not null, "text" text not null, "options" jsonb not null, "right_keys" jsonb not null, "explanation" text null, "source" text null, primary key ("id"));`,
    );
    this.addSql(`alter table "quiz_question" add constraint "quiz_question_course_id_place_unique" unique ("course_id", "place");`);

    this.addSql(
      `create table "revision" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "document_id" uuid not null, "ordinal" int not null, "title" varchar(300) not null, "level_id" uuid not null, "change_summary" text null, "material" boolean null, "material_reason" text null, "material_decided_by_id" uuid null, "checksum" varchar(64) null, "drafter_id" uuid not null, "submitted_at" timestamptz(3) null, "approved_at" timestamptz(3) null, "no_approval_reason" text null, "published_at" timestamptz(3) null, "published_by_id" uuid null, "effective_from" date null, "trial_until" date null, "withdrawn_at" timestamptz(3) null, "withdraw_reason" text null, primary key ("id"));`,
    );
    this.addSql(`create index "revision_level_id_index" on "revision" ("level_id");`);
    this.addSql(`create index "revision_drafter_id_index" on "revision" ("drafter_id");`);
    this.addSql(
      `create unique index "revision_effective_from" on "revision" ("document_id", "effective_from") where "published_at" is not null and "withdrawn_at" is null;`,
    );
    this.addSql(
      `create unique index "revision_one_open_draft" on "revision" ("document_id") where "published_at" is null and "withdrawn_at" is null;`,
    );
    this.addSql(`alter table "revision" add constraint "revision_document_id_ordinal_unique" unique ("document_id", "ordinal");`);

    this.addSql(
      `create table "provision" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "revision_id" uuid not null, "parent_id" uuid null, "place" int not null, "depth" int not null, "kind" text not null, "label" varchar(60) not null, "number" varchar(30) null, "heading" text not null, "text" text not null, "identity" varchar(36) not null, "content_hash" varchar(64) not null, primary key ("id"));`,
    );
    this.addSql(`create index "provision_parent_id_index" on "provision" ("parent_id");`);
    this.addSql(`create index "provision_identity_index" on "provision" ("identity");`);
    this.addSql(`alter table "provision" add constraint "provision_revision_id_identity_unique" unique ("revision_id", "identity");`);
    this.addSql(`alter table "provision" add constraint "provision_revision_id_place_unique" unique ("revision_id", "place");`);

    this.addSql(
      `create table "inquiry" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "revision_id" uuid not null, "provision_id" uuid null, "kind" text not null, "asker_id" uuid not null, "text" text not null, "answer" text null, "answered_by_id" uuid null, "answered_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "inquiry_revision_id_index" on "inquiry" ("revision_id");`);
    this.addSql(`create index "inquiry_provision_id_index" on "inquiry" ("provision_id");`);
    this.addSql(`create index "inquiry_asker_id_index" on "inquiry" ("asker_id");`);

    this.addSql(
      `create table "audit_event" ("id" uuid not null, "sequence" int not null, "at" timestamptz(3) not null, "actor_id" uuid null, "command" varchar(80) not null, "subject_type" varchar(60) null, "subject_id" varchar(60) null, "subject_label" varchar(300) null, "revision_id" uuid null, "changes" jsonb not null, "request_id" varchar(60) null, "previous_hash" varchar(64) not null, "hash" varchar(64) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "audit_event" add constraint "audit_event_sequence_unique" unique ("sequence");`);
    this.addSql(`create index "audit_event_actor_id_index" on "audit_event" ("actor_id");`);
    this.addSql(`create index "audit_event_revision_id_index" on "audit_event" ("revision_id");`);
    this.addSql(`create index "audit_event_subject_type_subject_id_index" on "audit_event" ("subject_type", "subject_id");`);

    this.addSql(
      `create table "attachment" ("id" uuid not null, "file_name" varchar(255) not null, "content_type" varchar(120) not null, "size" int not null, "checksum" varchar(64) not null, "revision_id" uuid null, "course_id" uuid null, "agreement_id" uuid null, "uploaded_by_id" uuid not null, "created_at" timestamptz(3) not null, "bytes" bytea not null, primary key ("id"));`,
    );
    this.addSql(`create index "attachment_revision_id_index" on "attachment" ("revision_id");`);
    this.addSql(`create index "attachment_course_id_index" on "attachment" ("course_id");`);
    this.addSql(`create index "attachment_agreement_id_index" on "attachment" ("agreement_id");`);

    this.addSql(
      `create table "assignment" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "kind" text not null, "revision_id" uuid null, "course_id" uuid null, "agreement_id" uuid null, "audience" jsonb not null, "due_on" date null, "due_working_days" int null, "mandatory" boolean not null default true, "reason" text null, "recurrence_months" int null, "assigned_by_id" uuid null, "closed_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "assignment_revision_id_index" on "assignment" ("revision_id");`);
    this.addSql(`create index "assignment_course_id_index" on "assignment" ("course_id");`);
    this.addSql(`create index "assignment_agreement_id_index" on "assignment" ("agreement_id");`);
    this.addSql(`create index "assignment_assigned_by_id_index" on "assignment" ("assigned_by_id");`);

    this.addSql(
      `create table "approval" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "revision_id" uuid not null, "approver_id" uuid not null, "round" timestamptz(3) not null, "decision" text not null default 'pending', "comment" text null, "decided_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "approval_approver_id_index" on "approval" ("approver_id");`);
    this.addSql(
      `alter table "approval" add constraint "approval_revision_id_approver_id_round_unique" unique ("revision_id", "approver_id", "round");`,
    );

    this.addSql(
      `create table "acknowledgement" ("id" uuid not null, "receipt_number" varchar(30) not null, "revision_id" uuid not null, "person_id" uuid not null, "actor_id" uuid not null, "checksum" varchar(64) not null, "statement" text not null, "language" varchar(5) not null, "confirmed_by" text not null, "on_behalf_reason" text null, "department_id" uuid null, "position_id" uuid null, "at" timestamptz(3) not null, "address" varchar(60) null, "user_agent" varchar(400) null, primary key ("id"));`,
    );
    this.addSql(`alter table "acknowledgement" add constraint "acknowledgement_receipt_number_unique" unique ("receipt_number");`);
    this.addSql(`create index "acknowledgement_person_id_index" on "acknowledgement" ("person_id");`);
    this.addSql(`alter table "acknowledgement" add constraint "acknowledgement_once" unique ("revision_id", "person_id");`);

    this.addSql(
      `create table "access_log" ("id" uuid not null, "at" timestamptz(3) not null, "person_id" uuid not null, "document_id" uuid not null, "revision_id" uuid not null, "level_id" uuid not null, "way" text not null, "address" varchar(60) null, "user_agent" varchar(400) null, "request_id" varchar(60) null, primary key ("id"));`,
    );
    this.addSql(`create index "access_log_person_id_index" on "access_log" ("person_id");`);
    this.addSql(`create index "access_log_document_id_index" on "access_log" ("document_id");`);
    this.addSql(`create index "access_log_at_index" on "access_log" ("at");`);

    this.addSql(
      `create table "role_grant" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "role" text not null, "department_id" uuid null, "from" date not null, "until" date null, "granted_by_id" uuid null, "revoked_at" timestamptz(3) null, "revoked_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "role_grant_person_id_index" on "role_grant" ("person_id");`);
    this.addSql(`create index "role_grant_department_id_index" on "role_grant" ("department_id");`);

    this.addSql(
      `create table "screen" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "resource" varchar(60) not null, "kind" text not null, "department_id" uuid null, "person_id" uuid null, "published_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "screen_department_id_index" on "screen" ("department_id");`);
    this.addSql(`create index "screen_person_id_index" on "screen" ("person_id");`);
    this.addSql(`create unique index "screen_once" on "screen" ("resource", "kind", "department_id", "person_id") nulls not distinct;`);

    this.addSql(
      `create table "screen_version" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "screen_id" uuid not null, "ordinal" int not null, "operations" jsonb not null, "note" text null, "author_id" uuid not null, "published_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "screen_version_author_id_index" on "screen_version" ("author_id");`);
    this.addSql(`create unique index "screen_version_one_draft" on "screen_version" ("screen_id") where "published_at" is null;`);
    this.addSql(`alter table "screen_version" add constraint "screen_version_screen_id_ordinal_unique" unique ("screen_id", "ordinal");`);

    this.addSql(
      `create table "sign_in_throttle" ("key" varchar(80) not null, "failures" int not null, "window_start" timestamptz(3) not null, primary key ("key"));`,
    );

    this.addSql(
      `create table "training_result" ("id" uuid not null, "receipt_number" varchar(30) not null, "person_id" uuid not null, "course_id" uuid not null, "attempt_id" uuid not null, "score" int not null, "passing_score" int not null, "passed" boolean not null, "course_title" varchar(200) not null, "answers" jsonb not null, "department_id" uuid null, "position_id" uuid null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "training_result" add constraint "training_result_receipt_number_unique" unique ("receipt_number");`);
    this.addSql(`create index "training_result_person_id_index" on "training_result" ("person_id");`);
    this.addSql(`create index "training_result_course_id_index" on "training_result" ("course_id");`);
    this.addSql(`create index "training_result_attempt_id_index" on "training_result" ("attempt_id");`);
    this.addSql(`alter table "training_result" add constraint "training_result_attempt_id_unique" unique ("attempt_id");`);

    this.addSql(
      `create table "obligation" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "assignment_id" uuid not null, "person_id" uuid not null, "occurrence" int not null default 1, "kind" text not null, "revision_id" uuid null, "course_id" uuid null, "agreement_id" uuid null, "due_on" date not null, "fulfilled_at" timestamptz(3) null, "acknowledgement_id" uuid null, "training_result_id" uuid null, "signature_id" uuid null, "waived_at" timestamptz(3) null, "waived_by_id" uuid null, "waive_reason" text null, "cancelled_at" timestamptz(3) null, "cancel_reason" text null, "suspended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "obligation_revision_id_index" on "obligation" ("revision_id");`);
    this.addSql(`create index "obligation_course_id_index" on "obligation" ("course_id");`);
    this.addSql(`create index "obligation_agreement_id_index" on "obligation" ("agreement_id");`);
    this.addSql(`create index "obligation_acknowledgement_id_index" on "obligation" ("acknowledgement_id");`);
    this.addSql(`create index "obligation_training_result_id_index" on "obligation" ("training_result_id");`);
    this.addSql(`create index "obligation_signature_id_index" on "obligation" ("signature_id");`);
    this.addSql(
      `create index "obligation_open_by_person" on "obligation" ("person_id", "due_on") where ("fulfilled_at" is null and "waived_at" is null and "cancelled_at" is null and "suspended_at" is null);`,
    );
    this.addSql(`create index "obligation_person_id_due_on_index" on "obligation" ("person_id", "due_on");`);
    this.addSql(`alter table "obligation" add constraint "obligation_once" unique ("assignment_id", "person_id", "occurrence");`);

    this.addSql(
      `create table "training_session" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "course_id" uuid not null, "starts_at" timestamptz(3) not null, "minutes" int not null, "place" varchar(200) not null, "trainer_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "training_session_course_id_index" on "training_session" ("course_id");`);

    this.addSql(
      `create table "attendance" ("id" uuid not null, "session_id" uuid not null, "person_id" uuid not null, "recorded_by_id" uuid not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "attendance_person_id_index" on "attendance" ("person_id");`);
    this.addSql(`alter table "attendance" add constraint "attendance_session_id_person_id_unique" unique ("session_id", "person_id");`);

    this.addSql(
      `alter table "category" add constraint "category_check" check ("approval_route" = 'approval' or "no_approval_reason" is not null);`,
    );
    this.addSql(
      `alter table "category" add constraint "category_approval_route_check" check ("approval_route" in ('approval', 'noApproval'));`,
    );

    this.addSql(
      `alter table "person" add constraint "person_supervisor_id_foreign" foreign key ("supervisor_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "department" add constraint "department_parent_id_foreign" foreign key ("parent_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "department" add constraint "department_head_id_foreign" foreign key ("head_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "deputy" add constraint "deputy_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "deputy" add constraint "deputy_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "deputy" add constraint "deputy_check" check ("until" is null or "until" >= "from");`);

    this.addSql(
      `alter table "course" add constraint "course_owning_department_id_foreign" foreign key ("owning_department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "course" add constraint "course_check" check ("passing_score" between 0 and 100);`);

    this.addSql(
      `alter table "clearance" add constraint "clearance_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "clearance" add constraint "clearance_level_id_foreign" foreign key ("level_id") references "classification_level" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "clearance" add constraint "clearance_granted_by_id_foreign" foreign key ("granted_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "clearance" add constraint "clearance_revoked_by_id_foreign" foreign key ("revoked_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "clearance" add constraint "clearance_check" check ("until" is null or "until" >= "from");`);

    this.addSql(
      `alter table "attempt" add constraint "attempt_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attempt" add constraint "attempt_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "agreement" add constraint "agreement_published_by_id_foreign" foreign key ("published_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "agreement" add constraint "agreement_check" check (("published_at" is null) = ("checksum" is null));`);

    this.addSql(
      `alter table "account" add constraint "account_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "account" add constraint "account_language_check" check ("language" in ('zh', 'en'));`);

    this.addSql(
      `alter table "one_time_link" add constraint "one_time_link_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "login_session" add constraint "login_session_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "credential" add constraint "credential_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "command_receipt" add constraint "command_receipt_account_id_foreign" foreign key ("account_id") references "account" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "policy_document" add constraint "policy_document_category_id_foreign" foreign key ("category_id") references "category" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "policy_document" add constraint "policy_document_owning_department_id_foreign" foreign key ("owning_department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "access_grant" add constraint "access_grant_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_grant" add constraint "access_grant_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_grant" add constraint "access_grant_granted_by_id_foreign" foreign key ("granted_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_grant" add constraint "access_grant_revoked_by_id_foreign" foreign key ("revoked_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "access_grant" add constraint "access_grant_check" check ("until" is null or "until" >= "from");`);

    this.addSql(
      `alter table "membership" add constraint "membership_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "membership" add constraint "membership_check" check ("until" is null or "until" >= "from");`);

    this.addSql(
      `alter table "agreement_signature" add constraint "agreement_signature_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_signature" add constraint "agreement_signature_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_signature" add constraint "agreement_signature_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "agreement_signature" add constraint "agreement_signature_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "quiz_question" add constraint "quiz_question_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "quiz_question" add constraint "quiz_question_check" check (jsonb_array_length("options") >= 2 and jsonb_array_length("right_keys") >= 1 and ("kind" = 'multiple' or jsonb_array_length("right_keys") = 1));`,
    );
    this.addSql(`alter table "quiz_question" add constraint "quiz_question_kind_check" check ("kind" in ('single', 'multiple'));`);

    this.addSql(
      `alter table "revision" add constraint "revision_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_level_id_foreign" foreign key ("level_id") references "classification_level" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_material_decided_by_id_foreign" foreign key ("material_decided_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_drafter_id_foreign" foreign key ("drafter_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_published_by_id_foreign" foreign key ("published_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_check" check ("published_at" is null or ("effective_from" is not null and "checksum" is not null and "material" is not null));`,
    );

    this.addSql(
      `alter table "provision" add constraint "provision_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision" add constraint "provision_parent_id_foreign" foreign key ("parent_id") references "provision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "provision" add constraint "provision_kind_check" check ("kind" in ('preamble', 'part', 'subpart', 'chapter', 'section', 'article', 'clause', 'paragraph', 'item', 'subitem', 'table', 'annex', 'signature'));`,
    );

    this.addSql(
      `alter table "inquiry" add constraint "inquiry_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "inquiry" add constraint "inquiry_provision_id_foreign" foreign key ("provision_id") references "provision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "inquiry" add constraint "inquiry_asker_id_foreign" foreign key ("asker_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "inquiry" add constraint "inquiry_answered_by_id_foreign" foreign key ("answered_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "inquiry" add constraint "inquiry_kind_check" check ("kind" in ('question', 'suggestion'));`);

    this.addSql(
      `alter table "audit_event" add constraint "audit_event_actor_id_foreign" foreign key ("actor_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "audit_event" add constraint "audit_event_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "attachment" add constraint "attachment_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_uploaded_by_id_foreign" foreign key ("uploaded_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attachment" add constraint "attachment_owner" check (num_nonnulls("revision_id", "course_id", "agreement_id") = 1);`,
    );

    this.addSql(
      `alter table "assignment" add constraint "assignment_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_assigned_by_id_foreign" foreign key ("assigned_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_due" check (("due_on" is not null) <> ("due_working_days" is not null));`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_subject" check (("kind" = 'acknowledge') = ("revision_id" is not null) and ("kind" = 'train') = ("course_id" is not null) and ("kind" = 'sign') = ("agreement_id" is not null));`,
    );
    this.addSql(`alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('acknowledge', 'train', 'sign'));`);

    this.addSql(
      `alter table "approval" add constraint "approval_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_approver_id_foreign" foreign key ("approver_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "approval" add constraint "approval_check" check (("decision" = 'pending') = ("decided_at" is null));`);
    this.addSql(
      `alter table "approval" add constraint "approval_decision_check" check ("decision" in ('pending', 'approved', 'rejected'));`,
    );

    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_actor_id_foreign" foreign key ("actor_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_confirmed_by_check" check ("confirmed_by" in ('button', 'typedName', 'onBehalf'));`,
    );

    this.addSql(
      `alter table "access_log" add constraint "access_log_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_log" add constraint "access_log_document_id_foreign" foreign key ("document_id") references "policy_document" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_log" add constraint "access_log_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_log" add constraint "access_log_level_id_foreign" foreign key ("level_id") references "classification_level" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "access_log" add constraint "access_log_way_check" check ("way" in ('read', 'export', 'download', 'history', 'compare'));`,
    );

    this.addSql(
      `alter table "role_grant" add constraint "role_grant_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_granted_by_id_foreign" foreign key ("granted_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_revoked_by_id_foreign" foreign key ("revoked_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "role_grant" add constraint "role_grant_check" check ("until" is null or "until" >= "from");`);
    this.addSql(
      `alter table "role_grant" add constraint "role_grant_role_check" check ("role" in ('administrator', 'policyEditor', 'approver', 'trainingManager', 'confidentialityOfficer', 'auditor'));`,
    );

    this.addSql(
      `alter table "screen" add constraint "screen_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "screen" add constraint "screen_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "screen" add constraint "screen_published_id_foreign" foreign key ("published_id") references "screen_version" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "screen" add constraint "screen_level" check ("department_id" is null or "person_id" is null);`);
    this.addSql(`alter table "screen" add constraint "screen_kind_check" check ("kind" in ('list', 'form'));`);

    this.addSql(
      `alter table "screen_version" add constraint "screen_version_screen_id_foreign" foreign key ("screen_id") references "screen" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "screen_version" add constraint "screen_version_author_id_foreign" foreign key ("author_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "training_result" add constraint "training_result_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "training_result" add constraint "training_result_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "training_result" add constraint "training_result_attempt_id_foreign" foreign key ("attempt_id") references "attempt" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "training_result" add constraint "training_result_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "training_result" add constraint "training_result_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "obligation" add constraint "obligation_assignment_id_foreign" foreign key ("assignment_id") references "assignment" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_revision_id_foreign" foreign key ("revision_id") references "revision" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_acknowledgement_id_foreign" foreign key ("acknowledgement_id") references "acknowledgement" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_training_result_id_foreign" foreign key ("training_result_id") references "training_result" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_signature_id_foreign" foreign key ("signature_id") references "agreement_signature" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "obligation" add constraint "obligation_waived_by_id_foreign" foreign key ("waived_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "obligation" add constraint "obligation_check" check (("waived_at" is null) = ("waive_reason" is null));`);
    this.addSql(`alter table "obligation" add constraint "obligation_kind_check" check ("kind" in ('acknowledge', 'train', 'sign'));`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_cancel_reason_check" check ("cancel_reason" in ('leftAudience', 'superseded', 'withdrawn', 'repealed'));`,
    );

    this.addSql(
      `alter table "training_session" add constraint "training_session_course_id_foreign" foreign key ("course_id") references "course" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "training_session" add constraint "training_session_trainer_id_foreign" foreign key ("trainer_id") references "person" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "attendance" add constraint "attendance_session_id_foreign" foreign key ("session_id") references "training_session" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendance" add constraint "attendance_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "attendance" add constraint "attendance_recorded_by_id_foreign" foreign key ("recorded_by_id") references "person" ("id") on update no action on delete no action;`,
    );
  }
}

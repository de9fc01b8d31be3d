import { Migration } from "@mikro-orm/migrations";

/** Ways to approval of several steps, and who decides for somebody else. What was agreed to in submissions that ended is void. */
export class Migration20261130122440_approval_routes extends Migration {
  override name = "Migration20261130122440_approval_routes";

  override up(): void {
    this.addSql(
      `create table "approval_route_version" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "category_id" uuid not null, "ordinal" int not null, "steps" jsonb not null, "small_provisions" int null, "small_characters" int null, "saved_by_id" uuid null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "approval_route_version" add constraint "approval_route_version_category_id_ordinal_unique" unique ("category_id", "ordinal");`,
    );
    this.addSql(
      `create table "stand_in" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "person_id" uuid not null, "stand_in_id" uuid not null, "from" date not null, "until" date not null, primary key ("id"));`,
    );
    this.addSql(`create index "stand_in_person_id_index" on "stand_in" ("person_id");`);
    this.addSql(`create index "stand_in_stand_in_id_index" on "stand_in" ("stand_in_id");`);
    this.addSql(`alter table "category" add "route_id" uuid null;`);
    this.addSql(
      `alter table "category" add constraint "category_route_id_foreign" foreign key ("route_id") references "approval_route_version" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "revision" add "route_id" uuid null, add "step" int null, add "small_change" boolean null, add "changed_provisions" int null, add "changed_characters" int null;`,
    );
    this.addSql(
      `alter table "revision" add constraint "revision_route_id_foreign" foreign key ("route_id") references "approval_route_version" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "approval" drop constraint "approval_revision_id_approver_id_round_unique";`);
    this.addSql(
      `alter table "approval" add "step" int not null default 1, add "step_name" varchar(60) null, add "basis" text not null default 'chosen', add "department_id" uuid null, add "position_id" uuid null, add "on_behalf_of_id" uuid null, add "due_on" date null, add "voided_at" timestamptz(3) null, add "void_reason" text null;`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_position_id_foreign" foreign key ("position_id") references "position" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_on_behalf_of_id_foreign" foreign key ("on_behalf_of_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "approval" alter column "approver_id" drop not null;`);
    this.addSql(`create index "approval_on_behalf_of_id_index" on "approval" ("on_behalf_of_id");`);
    this.addSql(`create index "approval_pending" on "approval" ("revision_id") where "decision" = 'pending';`);
    this.addSql(
      `alter table "approval" add constraint "approval_revision_id_approver_id_round_step_unique" unique ("revision_id", "approver_id", "round", "step");`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_approver" check ("approver_id" is not null or "decision" in ('pending', 'closed'));`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_void" check (("voided_at" is null) = ("void_reason" is null) and ("voided_at" is null or "decision" = 'approved'));`,
    );
    this.addSql(
      `alter table "approval" add constraint "approval_basis_check" check ("basis" in ('chosen', 'named', 'head', 'position', 'approvers', 'standIn', 'passedOn'));`,
    );
    this.addSql(`alter table "approval" add constraint "approval_void_reason_check" check ("void_reason" in ('takenBack', 'rejected'));`);
    this.addSql(
      `alter table "approval_route_version" add constraint "approval_route_version_category_id_foreign" foreign key ("category_id") references "category" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "approval_route_version" add constraint "approval_route_version_saved_by_id_foreign" foreign key ("saved_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "approval_route_version" add constraint "approval_route_version_small" check (("small_provisions" is null) = ("small_characters" is null));`,
    );
    this.addSql(
      `alter table "stand_in" add constraint "stand_in_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "stand_in" add constraint "stand_in_stand_in_id_foreign" foreign key ("stand_in_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "stand_in" add constraint "stand_in_check" check ("until" >= "from" and "person_id" <> "stand_in_id");`);
    this.addSql(
      `create trigger approval_route_version_frozen before update or delete on "approval_route_version" for each row execute function refuse_change()`,
    );
    const ended = `a."revision_id" = r."id" and r."published_at" is null and r."submitted_at" is distinct from a."round"`;
    this.addSql(
      `update "approval" a set "voided_at" = r."updated_at", "void_reason" = 'takenBack' from "revision" r where ${ended} and a."decision" = 'approved'`,
    );
    this.addSql(
      `update "approval" a set "decision" = 'closed', "decided_at" = r."updated_at" from "revision" r where ${ended} and a."decision" = 'pending'`,
    );
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Screens for a role inside a department or the organisation, and lists that people keep under a name. */
export class Migration20261122001100_screens_for_roles extends Migration {
  override name = "Migration20261122001100_screens_for_roles";

  override up(): void {
    this.addSql(`alter table "screen" add column "role" text null`);
    this.addSql(
      `alter table "screen" add constraint "screen_role_check" check ("role" in ('anyone', 'staff', 'head', 'policyEditor', 'approver', 'trainingManager', 'confidentialityOfficer', 'auditor', 'administrator'))`,
    );
    this.addSql(`alter table "screen" drop constraint "screen_level"`);
    this.addSql(
      `alter table "screen" add constraint "screen_level" check ("person_id" is null or ("department_id" is null and "role" is null))`,
    );
    this.addSql(`drop index "screen_once"`);
    this.addSql(
      `create unique index "screen_once" on "screen" ("resource", "kind", "department_id", "role", "person_id") nulls not distinct`,
    );
    this.addSql(
      `create table "saved_view" ("id" uuid not null, "version" int not null default 1, "created_at" timestamptz(3) not null default now(), "updated_at" timestamptz(3) not null default now(), "resource" varchar(60) not null, "name" varchar(60) not null, "department_id" uuid null, "person_id" uuid null, "operations" jsonb not null, "place" int not null, "archived_on" date null, primary key ("id"))`,
    );
    this.addSql(`create index "saved_view_department_id_index" on "saved_view" ("department_id")`);
    this.addSql(`create index "saved_view_person_id_index" on "saved_view" ("person_id")`);
    this.addSql(
      `create unique index "saved_view_once" on "saved_view" ("resource", "name", "department_id", "person_id") nulls not distinct where "archived_on" is null`,
    );
    this.addSql(
      `alter table "saved_view" add constraint "saved_view_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action`,
    );
    this.addSql(
      `alter table "saved_view" add constraint "saved_view_person_id_foreign" foreign key ("person_id") references "person" ("id") on update no action on delete no action`,
    );
    this.addSql(`alter table "saved_view" add constraint "saved_view_level" check ("department_id" is null or "person_id" is null)`);
  }
}

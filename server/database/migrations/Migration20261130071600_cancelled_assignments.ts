import { Migration } from "@mikro-orm/migrations";

/** Assignments that were made by mistake: when, by whom and why they were cancelled. */
export class Migration20261130071600_cancelled_assignments extends Migration {
  override name = "Migration20261130071600_cancelled_assignments";

  override up(): void {
    this.addSql(
      `alter table "assignment" add "cancelled_at" timestamptz(3) null, add "cancelled_by_id" uuid null, add "cancel_reason" text null;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_cancelled_by_id_foreign" foreign key ("cancelled_by_id") references "person" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "obligation" drop constraint "obligation_cancel_reason_check";`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_cancel_reason_check" check ("cancel_reason" in ('leftAudience', 'superseded', 'withdrawn', 'repealed', 'mistaken'));`,
    );
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Obligations that come at times of their own, due at a moment; and what one does for all who are asked. */
export class Migration20261130184500_times_and_joint extends Migration {
  override name = "Migration20261130184500_times_and_joint";

  override up(): void {
    this.addSql(`alter table "assignment" add "joint" boolean not null default false;`);
    this.addSql(`alter table "obligation" add "period" text null, add "due_at" timestamptz(3) null;`);
    this.addSql(
      `create unique index "obligation_once_a_period" on "obligation" ("assignment_id", "period", "person_id") where "period" is not null;`,
    );
    this.addSql(`alter table "obligation" drop constraint "obligation_cancel_reason_check";`);
    this.addSql(
      `alter table "obligation" add constraint "obligation_cancel_reason_check" check ("cancel_reason" in ('leftAudience', 'superseded', 'withdrawn', 'repealed', 'mistaken', 'doneByOther'));`,
    );
  }
}

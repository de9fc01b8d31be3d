import { Migration } from "@mikro-orm/migrations";

/** Corrections of attendance, each an entry beside the one that was wrong; cancelled training sessions. */
export class Migration20261130070900_attendance_entries extends Migration {
  override name = "Migration20261130070900_attendance_entries";

  override up(): void {
    this.addSql(`alter table "training_session" add "cancelled_at" timestamptz(3) null, add "cancel_reason" text null;`);
    this.addSql(`alter table "attendance" drop constraint "attendance_session_id_person_id_unique";`);
    this.addSql(
      `alter table "attendance" add "present" boolean not null default true, add "corrects_id" uuid null, add "reason" text null;`,
    );
    this.addSql(
      `alter table "attendance" add constraint "attendance_corrects_id_foreign" foreign key ("corrects_id") references "attendance" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "attendance" add constraint "attendance_corrects_id_unique" unique ("corrects_id");`);
    this.addSql(`create index "attendance_session_id_index" on "attendance" ("session_id");`);
    this.addSql(`create unique index "attendance_first_once" on "attendance" ("session_id", "person_id") where "corrects_id" is null;`);
  }
}

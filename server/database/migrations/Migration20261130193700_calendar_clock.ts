import { Migration } from "@mikro-orm/migrations";

/** Records of the calendar are dated by the one clock as all others are. */
export class Migration20261130193700_calendar_clock extends Migration {
  override name = "Migration20261130193700_calendar_clock";

  override up(): void {
    for (const table of ["working_calendar", "calendar_day", "working_hours"])
      this.addSql(
        `alter table "${table}" alter column "created_at" set default rulebook_now(), alter column "updated_at" set default rulebook_now();`,
      );
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Exceptions last a year at most, leap years included; written as PostgreSQL keeps it. */
export class Migration20261130141000_exception_days extends Migration {
  override name = "Migration20261130141000_exception_days";

  override up(): void {
    this.addSql(`alter table "provision_exception" drop constraint "provision_exception_days";`);
    this.addSql(
      `alter table "provision_exception" add constraint "provision_exception_days" check ("until" >= "from" and "until" - "from" <= 366);`,
    );
  }
}

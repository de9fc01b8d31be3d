import { Migration } from "@mikro-orm/migrations";

/** A register's right reaches the heads of a record's department apart from those involved in the record. */
export class Migration20261130185500_record_heads extends Migration {
  override name = "Migration20261130185500_record_heads";

  override up(): void {
    this.addSql(`alter table "register_reach" drop constraint "register_reach_kind_check"`);
    this.addSql(
      `alter table "register_reach" add constraint "register_reach_kind_check" check ("kind" in ('staff', 'department', 'position', 'person', 'involved', 'recordHead', 'head', 'auditor', 'administrator'))`,
    );
  }
}

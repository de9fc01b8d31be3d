import { Migration } from "@mikro-orm/migrations";

/** Reports of registers are kept for good, one for each period. */
export class Migration20261130194500_report_snapshots extends Migration {
  override name = "Migration20261130194500_report_snapshots";

  override up(): void {
    this.addSql(
      `create table "report_snapshot" ("id" uuid not null, "register_id" uuid not null, "register_version_id" uuid not null, "report" varchar(40) not null, "label" varchar(300) not null, "from" date not null, "to" date not null, "figures" jsonb not null, "checksum" varchar(64) not null, "frozen_at" timestamptz(3) not null, "frozen_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "report_snapshot" add constraint "report_snapshot_register_id_report_from_unique" unique ("register_id", "report", "from")`,
    );
    for (const [column, table] of [
      ["register_id", "register"],
      ["register_version_id", "register_version"],
      ["frozen_by_id", "person"],
    ]) {
      this.addSql(
        `alter table "report_snapshot" add constraint "report_snapshot_${column}_foreign" foreign key ("${column}") references "${table}" ("id") on update no action on delete no action`,
      );
    }
    this.addSql(
      `create trigger "report_snapshot_append_only" before update or delete on "report_snapshot" for each row execute function refuse_change()`,
    );
    this.addSql(
      `create trigger "report_snapshot_no_truncate" before truncate on "report_snapshot" for each statement execute function refuse_change()`,
    );
    this.addSql(`revoke update, delete, truncate on "report_snapshot" from public, current_user`);
  }
}

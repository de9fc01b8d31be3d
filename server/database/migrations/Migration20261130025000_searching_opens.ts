import { Migration } from "@mikro-orm/migrations";

/** Filtering, ordering and searching by what a text of a logged level says is an opening of its own kind. */
export class Migration20261130025000_searching_opens extends Migration {
  override name = "Migration20261130025000_searching_opens";

  override up(): void {
    this.addSql(`alter table "access_log" drop constraint "access_log_way_check"`);
    this.addSql(
      `alter table "access_log" add constraint "access_log_way_check" check ("way" in ('read', 'export', 'download', 'history', 'compare', 'search'))`,
    );
  }
}

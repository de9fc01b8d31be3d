import { Migration } from "@mikro-orm/migrations";

/** Moves of departments that are planned for a day ahead. */
export class Migration20261122010200_department_moves extends Migration {
  override name = "Migration20261122010200_department_moves";

  override up(): void {
    this.addSql(`alter table "department" add "moves_on" date null, add "moves_to_id" uuid null`);
    this.addSql(
      `alter table "department" add constraint "department_moves_to_id_foreign" foreign key ("moves_to_id") references "department" ("id") on update no action on delete no action`,
    );
  }
}

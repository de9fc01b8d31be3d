import { Migration } from "@mikro-orm/migrations";

/** Whom the drafter chose is remembered until the step opens that asks them. */
export class Migration20261130152000_chosen_approvers extends Migration {
  override name = "Migration20261130152000_chosen_approvers";

  override up(): void {
    this.addSql(`alter table "revision" add column "chosen_approvers" text[] not null default '{}';`);
  }
}

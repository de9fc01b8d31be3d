import { Migration } from "@mikro-orm/migrations";

/** Documents know up to which day references to them were looked at, since another text may lead on any day. */
export class Migration20261130154500_references_day extends Migration {
  override name = "Migration20261130154500_references_day";

  override up(): void {
    this.addSql(`alter table "policy_document" add column "references_day" date not null default today();`);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Open drafts by drafter: who drafts may read the draft, which every request asks. */
export class Migration20261121193000_open_drafts extends Migration {
  override name = "Migration20261121193000_open_drafts";

  override up(): void {
    this.addSql(`drop index "revision_drafter_id_index"`);
    this.addSql(
      `create index "revision_open_by_drafter" on "revision" ("drafter_id") where "published_at" is null and "withdrawn_at" is null`,
    );
  }
}

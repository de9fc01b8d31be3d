import { Migration } from "@mikro-orm/migrations";

/** Levels whose copies are numbered and named: at first those whose openings are logged. Where copies take their numbers from. */
export class Migration20261130122000_named_copies extends Migration {
  override name = "Migration20261130122000_named_copies";

  override up(): void {
    this.addSql(`alter table "classification_level" add "watermark" boolean not null default false;`);
    this.addSql(`update "classification_level" set "watermark" = "logged";`);
    this.addSql(`create sequence "printed_copy";`);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Pictures that texts show: files that were drawn anew, whose size is known. */
export class Migration20261130121500_pictures extends Migration {
  override name = "Migration20261130121500_pictures";

  override up(): void {
    this.addSql(`alter table "attachment" add "width" int null, add "height" int null;`);
  }
}

import { Migration } from "@mikro-orm/migrations";

/** Trigrams of what people search most: without them, a word that stands nowhere costs a look at every provision there is. */
export class Migration20261121194000_word_indexes extends Migration {
  override name = "Migration20261121194000_word_indexes";

  override up(): void {
    this.addSql(
      `create index "provision_words" on "provision" using gin ("label" gin_trgm_ops, "heading" gin_trgm_ops, "text" gin_trgm_ops)`,
    );
    this.addSql(`create index "revision_words" on "revision" using gin ("title" gin_trgm_ops)`);
  }
}

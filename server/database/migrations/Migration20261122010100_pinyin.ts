import { Migration } from "@mikro-orm/migrations";
import { type PinyinReading, pinyinKey } from "../../../schema/shared/pinyin.ts";

const names: readonly (readonly [table: string, column: string, reading: PinyinReading])[] = [
  ["person", "name", "person"],
  ["department", "name", "text"],
  ["position", "name", "text"],
  ["category", "name", "text"],
  ["course", "title", "text"],
  ["agreement", "title", "text"],
  ["revision", "title", "text"],
];

/** How names sound, to sort and find them by; and pairs of Chinese characters, to find words of two. */
export class Migration20261122010100_pinyin extends Migration {
  override name = "Migration20261122010100_pinyin";

  override async up(): Promise<void> {
    for (const [table, column, reading] of names) await this.keep(table, column, reading);
    await this.execute(`
      create function word_pairs(value text) returns text[] language sql immutable parallel safe as $$
        select coalesce(array_agg(distinct p."pair"), '{}') from (
          select c."one" || lead(c."one") over (order by c."place") as "pair" from string_to_table(value, null) with ordinality c("one", "place")
        ) p where p."pair" ~ '^[\\u3400-\\u9fff]{2}$'
      $$`);
    await this.execute(
      `create index "provision_pairs" on "provision" using gin (word_pairs("label"), word_pairs("heading"), word_pairs("text"))`,
    );
    await this.execute(`create index "revision_pairs" on "revision" using gin (word_pairs("title"))`);
  }

  /** The triggers that keep signed and published texts as they are would refuse even this; they are away for this transaction alone. */
  private async keep(table: string, column: string, reading: PinyinReading): Promise<void> {
    const key = `${column}_pinyin`;
    await this.execute(`alter table "${table}" add "${key}" text not null default ''`);
    const rows = await this.execute(`select "id", "${column}" as "name" from "${table}"`);
    const keys = rows.map(({ id, name }) => ({ id, key: pinyinKey(String(name), reading) }));
    await this.execute(`alter table "${table}" disable trigger user`);
    await this.execute(
      `update "${table}" t set "${key}" = x."key" from json_to_recordset(?::json) as x("id" uuid, "key" text) where t."id" = x."id"`,
      [JSON.stringify(keys)],
    );
    await this.execute(`alter table "${table}" enable trigger user`);
    await this.execute(`create index "${table}_${key}" on "${table}" using gin ("${key}" gin_trgm_ops)`);
  }
}

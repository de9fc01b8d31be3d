import { Migration } from "@mikro-orm/migrations";
import { dashes, hanRanges, invisibleRanges, middleDots, otherSpaces, smallLetters } from "../../../schema/shared/fold.screen.ts";

/** What no two records may share, however it is written. */
const keys: readonly (readonly [table: string, column: string])[] = [
  ["person", "number"],
  ["account", "login"],
  ["policy_document", "number"],
  ["department", "code"],
  ["position", "code"],
  ["category", "code"],
];

/** Ranges of characters as PostgreSQL's regular expressions write them. */
const among = (ranges: typeof hanRanges) =>
  ranges.map((range) => range.map((code) => `\\U${code.toString(16).padStart(8, "0")}`).join("-")).join("");

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Texts are found and compared without regard to width, case, dots, dashes, spaces and what cannot be seen. What needs no
 * more than NFKC and small letters, as most texts do, costs no more.
 */
export class Migration20261130020000_folding extends Migration {
  override name = "Migration20261130020000_folding";

  override async up(): Promise<void> {
    await this.functions();
    await this.wordIndexes();
    for (const [table, column] of keys) await this.key(table, column);
  }

  private async functions(): Promise<void> {
    const [large, small] = [[...smallLetters.keys()].join(""), [...smallLetters.values()].join("")];
    const marks = [...middleDots].map(() => ".").join("") + [...dashes].map(() => "-").join("") + [...otherSpaces].map(() => " ").join("");
    await this.execute(`
      create function folded(value text) returns text language plpgsql immutable strict parallel safe as $$
      begin
        value := lower(normalize(value, NFKC) collate "C");
        if value !~ '[^!-~\\u2018-\\u201f\\u3001-\\u30fa\\u30fc-\\u312f\\u3400-\\u9fff]' then return value; end if;
        if value ~ '[\\u00c0-\\u058f\\u1e00-\\u1fff]' then value := translate(value, ${quoted(large)}, ${quoted(small)}); end if;
        value := regexp_replace(translate(value, ${quoted(middleDots + dashes + otherSpaces)}, ${quoted(marks)}), '[${among(invisibleRanges)}]', '', 'g');
        if position(' ' in value) = 0 then return value; end if;
        return btrim(regexp_replace(regexp_replace(value, ' +', ' ', 'g'), ' (?=[${among(hanRanges)}])|(?<=[${among(hanRanges)}]) ', '', 'g'), ' ');
      end $$`);
  }

  private async wordIndexes(): Promise<void> {
    await this.execute(`drop index "provision_words", "provision_pairs", "revision_words", "revision_pairs"`);
    await this.execute(
      `create index "provision_words" on "provision" using gin (folded("label") gin_trgm_ops, folded("heading") gin_trgm_ops, folded("text") gin_trgm_ops)`,
    );
    await this.execute(
      `create index "provision_pairs" on "provision" using gin (word_pairs(folded("label")), word_pairs(folded("heading")), word_pairs(folded("text")))`,
    );
    await this.execute(`create index "revision_words" on "revision" using gin (folded("title") gin_trgm_ops)`);
    await this.execute(`create index "revision_pairs" on "revision" using gin (word_pairs(folded("title")))`);
    await this.execute(
      `create index "person_words" on "person" using gin (folded("number") gin_trgm_ops, folded("name") gin_trgm_ops, folded("email") gin_trgm_ops, folded("phone") gin_trgm_ops)`,
    );
    await this.execute(`create index "policy_document_words" on "policy_document" using gin (folded("number") gin_trgm_ops)`);
  }

  /** Of records that are the same already the oldest one counts; the others are told and stay, until somebody changes them. */
  private async key(table: string, column: string): Promise<void> {
    const others = await this.execute(`
      select "id", "${column}" as "key" from (
        select "id", "${column}", row_number() over (partition by folded("${column}") order by "id") as "place" from "${table}"
      ) x where "place" > 1 order by "id"`);
    if (others.length > 0)
      console.warn(`Read alike, and are kept until somebody changes them: ${table} ${others.map(({ key }) => key).join(", ")}`);
    const kept = others.length > 0 ? ` where "id" not in (${others.map(({ id }) => quoted(String(id))).join(", ")})` : "";
    await this.execute(`create unique index "${table}_${column}_folded" on "${table}" (folded("${column}"))${kept}`);
  }
}

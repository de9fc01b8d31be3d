import { Migration } from "@mikro-orm/migrations";

const WORDS = `sought_words(n."label" || ' ' || n."heading" || ' ' || plain_words(n."text"))`;

/** Emphasis, pictures and references as `plainText` reads them, in one pass: what has begun inside of another is no mark. */
const MARK = String.raw`\*\*(?<!\*\\*\*\*)(?![\s*])([^]\[*\n]+)\*\*(?<!\s\\*\*\*)(?!\*)|!\[([^]\[\n]*)\]\(image:[^)\n]*\)|\[([^]\[\n]+)\]\(ref:[^)\n]*\)`;

/** What is a mark of a text and what means itself is the same where words are looked for as where they are read. */
export class Migration20261130214000_escaped_marks extends Migration {
  override name = "Migration20261130214000_escaped_marks";

  override up(): void {
    // Few texts have a backslash before a mark, and only there are two of them one, and one of them none.
    this.addSql(String.raw`
      create or replace function plain_words(value text) returns text language sql immutable strict parallel safe as $$
        select case when value !~ '[*\[|]' then value else translate(regexp_replace(
          case when value !~ '\\[*!\[]' then regexp_replace(value, '${MARK}', '\1\2\3', 'g') else (
            select string_agg(case when s."is"[2] is null then s."is"[6] else repeat('\', length(s."is"[1]) / 2)
                || case when length(s."is"[1]) % 2 = 1 then s."is"[2] else coalesce(s."is"[3], s."is"[4], s."is"[5]) end end, '' order by s."place")
              from regexp_matches(value, '(\\*)(${MARK})|([^\\*!\[]+|.)', 'g') with ordinality s("is", "place")) end,
          '(^|\n)[-:| ]*-{3}[-:| ]*(?=\n|$)', '\1', 'g'), '|', ' ') end $$;`);
    this.addSql(
      `update "sought_provision" w set "words" = ${WORDS} from "provision" n where n."id" = w."provision_id" and n."text" ~ '[*\\[]';`,
    );
  }
}

import { Migration } from "@mikro-orm/migrations";
import { quotationMarks } from "../../../schema/policy/sought-words.ts";

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const WORDS = `sought_words(n."label" || ' ' || n."heading" || ' ' || plain_words(n."text"))`;
const HEAD = `length(sought_words(n."label" || ' ' || n."heading"))`;

/** Quotation marks are found however they are written; words that stand nearly everywhere are looked for in the shortest provisions first. */
export class Migration20261130152900_sought_provision_length extends Migration {
  override name = "Migration20261130152900_sought_provision_length";

  override up(): void {
    const { written, typed } = quotationMarks;
    this.addSql(`
      create function sought_words(value text) returns text language sql immutable strict parallel safe as $$
        select translate(folded(value), ${quoted(written)}, ${quoted(typed)}) $$;`);
    this.addSql(
      `update "sought_provision" set "words" = translate("words", ${quoted(written)}, ${quoted(typed)}) where "words" ~ '[${written}]';`,
    );
    this.addSql(`
      create or replace function sought_provision_new() returns trigger language plpgsql as $$ begin
        insert into "sought_provision" ("provision_id", "revision_id", "head", "words") select n."id", n."revision_id", ${HEAD}, ${WORDS} from fresh n;
        return null;
      end $$;`);
    this.addSql(`
      create or replace function sought_provision_changed() returns trigger language plpgsql as $$ begin
        update "sought_provision" w set "head" = ${HEAD}, "words" = ${WORDS} from fresh n join old_ones o on o."id" = n."id"
        where w."provision_id" = n."id" and (o."label", o."heading", o."text") is distinct from (n."label", n."heading", n."text");
        return null;
      end $$;`);
    this.addSql(`create index "sought_provision_length" on "sought_provision" (length("words"), "provision_id");`);
  }
}

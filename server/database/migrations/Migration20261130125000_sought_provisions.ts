import { Migration } from "@mikro-orm/migrations";

const WORDS = `folded(n."label" || ' ' || n."heading" || ' ' || plain_words(n."text"))`;
const HEAD = `length(folded(n."label" || ' ' || n."heading"))`;
const COLUMNS = `select n."id", n."revision_id", ${HEAD}, ${WORDS}`;

/** One line of words for each provision, with an index over all neighbouring characters, so that two of any script are found. */
export class Migration20261130125000_sought_provisions extends Migration {
  override name = "Migration20261130125000_sought_provisions";

  override up(): void {
    // What `plainText` says, as far as finding needs it: marks away, cells apart.
    this.addSql(String.raw`
      create function plain_words(value text) returns text language sql immutable strict parallel safe as $$
        select case when value !~ '[*\[|]' then value else
          translate(regexp_replace(regexp_replace(regexp_replace(value, '(?<!\\)!?\[([^]\[\n]*)\]\((?:image|ref):[^)\n]*\)', '\1', 'g'),
            '(?<!\\)\*\*(?![\s*])([^]*[\n]+)\*\*', '\1', 'g'), '(^|\n)[-:| ]*-{3}[-:| ]*(?=\n|$)', '\1', 'g'), '|', ' ') end $$;`);
    this.addSql(String.raw`
      create function word_grams(value text) returns text[] language sql immutable strict parallel safe as $$
        select coalesce(array_agg(distinct p."gram"), '{}') from (
          select c."one" || lead(c."one") over (order by c."place") as "gram" from string_to_table(value, null) with ordinality c("one", "place")
        ) p where p."gram" !~ '\s' $$;`);
    this.addSql(
      `create table "sought_provision" ("provision_id" uuid not null, "revision_id" uuid not null, "head" int not null, "words" text not null, primary key ("provision_id"));`,
    );
    this.addSql(`insert into "sought_provision" ("provision_id", "revision_id", "head", "words") ${COLUMNS} from "provision" n;`);
    for (const owner of ["provision", "revision"])
      this.addSql(
        `alter table "sought_provision" add constraint "sought_provision_${owner}_id_foreign" foreign key ("${owner}_id") references "${owner}" ("id") on update no action on delete cascade;`,
      );
    this.addSql(`create index "sought_provision_revision_id_index" on "sought_provision" ("revision_id");`);
    this.addSql(
      `create index "sought_provision_grams" on "sought_provision" using gin (word_grams("words")) with (gin_pending_list_limit = 512);`,
    );
    this.addSql(`
      create function sought_provision_new() returns trigger language plpgsql as $$ begin
        insert into "sought_provision" ("provision_id", "revision_id", "head", "words") ${COLUMNS} from fresh n;
        return null;
      end $$;`);
    this.addSql(`
      create function sought_provision_changed() returns trigger language plpgsql as $$ begin
        update "sought_provision" w set "head" = ${HEAD}, "words" = ${WORDS} from fresh n join old_ones o on o."id" = n."id"
        where w."provision_id" = n."id" and (o."label", o."heading", o."text") is distinct from (n."label", n."heading", n."text");
        return null;
      end $$;`);
    this.addSql(
      `create trigger sought_provision_new after insert on "provision" referencing new table as fresh for each statement execute function sought_provision_new();`,
    );
    this.addSql(
      `create trigger sought_provision_changed after update on "provision" referencing new table as fresh old table as old_ones for each statement execute function sought_provision_changed();`,
    );
    // Also where a restored copy is written without the other triggers.
    for (const trigger of ["new", "changed"]) this.addSql(`alter table "provision" enable always trigger sought_provision_${trigger};`);
  }
}

import type { SqlExecutor } from "../../database/executor.ts";

/** A provision as one text says it. */
export interface SaidProvision {
  /** With the labels of those above it. */
  readonly label: string;
  /** Of it and all below it. */
  readonly words: string;
}

interface ReadProvision {
  readonly identity: string;
  readonly depth: number;
  readonly label: string;
  readonly words: string;
  readonly fullPath: string;
}

/** These provisions as a text says them, by their identities; those that it has not are not there. */
export async function provisionsOf(
  sql: SqlExecutor,
  revisionId: string | null,
  identities: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SaidProvision>> {
  const said = new Map<string, SaidProvision>();
  if (revisionId === null) return said;
  const rows = await sql.rows<[string, number, string, string, string]>(
    `with recursive "below" as (
       select v."id", v."identity", v."place", v."label"::text as "path" from "provision" v where v."revision_id" = $1 and v."parent_id" is null
       union all select v."id", v."identity", v."place", b."path" || case when v."label" = '' or b."path" = '' then '' else ' › ' end || v."label"
         from "below" b join "provision" v on v."parent_id" = b."id" and v."revision_id" = $1)
     select v."identity", v."depth", v."label", v."heading" || chr(10) || v."text" as "words", b."path"
     from "below" b join "provision" v on v."id" = b."id" order by v."place"`,
    [revisionId],
  );
  const all = rows.map(([identity, depth, label, words, fullPath]): ReadProvision => ({ identity, depth, label, words, fullPath }));
  for (const [place, { identity, depth, words, fullPath, label }] of all.entries()) {
    if (!identities.has(identity)) continue;
    const after = all.slice(place + 1);
    const end = after.findIndex((one) => one.depth <= depth);
    const within = end < 0 ? after : after.slice(0, end);
    said.set(identity, { label: fullPath || label, words: [words, ...within.map((one) => `${one.label} ${one.words}`)].join("\n") });
  }
  return said;
}

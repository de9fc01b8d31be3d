import type { Meaning } from "../../../schema/policy/references/rewrite.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** What is kept of a reference. */
export interface Remembered {
  readonly id: string;
  readonly words: string;
  readonly from: number;
  readonly to: number;
  readonly own: boolean;
  readonly documentId: string | null;
  readonly meaning: Meaning | null;
  readonly state: string;
}

/** References by the identity of the provision in which they stand, in the order of its text. */
export type Memory = ReadonlyMap<string, readonly Remembered[]>;

type MemoryRow = [string, string, string, number, number, boolean, string | null, string | null, string | null, string];

/** What is known of the references of a text, also after its provisions are replaced. */
export async function rememberReferences(sql: SqlExecutor, revisionId: string): Promise<Memory> {
  const rows = await sql.rows<MemoryRow>(
    `select x."id"::text, p."identity", x."words", x."from", x."to", x."own", x."target_document_id"::text, x."target_identity",
       x."target_end_identity", x."state"
     from "provision_reference" x join "provision" p on p."id" = x."provision_id" where x."revision_id" = $1 order by p."place", x."from"`,
    [revisionId],
  );
  const memory = new Map<string, Remembered[]>();
  for (const [id, identity, words, from, to, own, documentId, first, last, state] of rows) {
    const known = memory.get(identity) ?? [];
    memory.set(identity, known);
    known.push({ id, words, from, to, own, documentId, meaning: first === null ? null : { first, last: last ?? first }, state });
  }
  return memory;
}

/** What a text remembers, and of provisions that it does not hold what another one does. */
export const remembering = (own: Memory, other: Memory): Memory => new Map([...other, ...own]);

/** Gives the references of one provision what was known of them: the same words in the same order mean what they meant. */
export class Recall {
  private readonly left: Remembered[];

  constructor(known: readonly Remembered[]) {
    this.left = [...known];
  }

  take(words: string): Remembered | null {
    const place = this.left.findIndex((one) => one.words === words);
    if (place < 0) return null;
    const [found] = this.left.splice(place, 1);
    return found ?? null;
  }
}

import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { keepReferences } from "../reference/keep-references.ts";
import type { Memory } from "../reference/remembered.ts";
import { piecesOf, wordingOf } from "./draft-pieces.ts";
import { type DraftWork, keptText, noteSitting } from "./draft-sitting.ts";
import { noteWriting } from "./note-writing.ts";
import { ProvisionEdits } from "./provision-edits.ts";
import { MOST_PROVISIONS, readDraft } from "./provision-store.ts";
import { checkPictures } from "./shown-pictures.ts";
import { storeEdits } from "./store-edits.ts";

/** How a draft is edited. */
interface Editing {
  /** Whether whoever edits has seen the draft as it is. */
  readonly isCurrent: boolean;
  /** People whose words these are beside those of whoever edits, since they proposed them. */
  readonly proposers?: readonly string[];
  /** What is done with the text; writing, unless it is said. */
  readonly work?: DraftWork;
  /** What references mean afterwards, where that is not what was kept of them. */
  readonly references?: Memory;
  /** What the trail tells beyond the operations. */
  readonly noted?: AuditDraft["changes"];
}

/** Those identities that provisions come back with which this document has had already, in any of its texts or while one was written. */
async function knownIdentities(
  tx: Transaction,
  documentId: string,
  operations: InputOf<"saveProvisions">["operations"],
): Promise<ReadonlySet<string>> {
  const wanted = operations.flatMap(({ operation, identity }) => (operation === "insert" && identity ? [identity.toLowerCase()] : []));
  if (wanted.length === 0) return new Set();
  const rows = await tx.sql.rows<[string]>(
    `select p."identity" from "provision" p join "revision" r on r."id" = p."revision_id" where r."document_id" = $1 and p."identity" = any($2)
     union select "piece" from "draft_writing" where "document_id" = $1 and "piece" = any($2)`,
    [documentId, wanted],
  );
  return new Set(rows.map(([identity]) => identity));
}

/** Does operations on the provisions of a draft that is locked, notes whose words they are, and what was done. */
export async function editDraft(
  tx: Transaction,
  revision: Revision,
  operations: InputOf<"saveProvisions">["operations"],
  { isCurrent, proposers = [], work = "write", references, noted = {} }: Editing,
): Promise<void> {
  const stored = await readDraft(tx.sql, revision.id);
  const edits = new ProvisionEdits(stored, isCurrent, await knownIdentities(tx, revision.document.id, operations));
  for (const [place, operation] of operations.entries()) edits.apply(operation, place);
  if (edits.tree.size > MOST_PROVISIONS) throw invalid("input.operations", "tooManyProvisions", { max: MOST_PROVISIONS });
  if (edits.done.length === 0) return;
  const texts = operations.flatMap(({ kind, text }, place) =>
    text ? [{ kind: kind ?? "paragraph", text, path: `input.operations.${place}.text` }] : [],
  );
  await checkPictures(tx.sql, revision.id, texts);
  const before = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  const begins = await noteSitting(tx, revision, work, keptText(stored));
  await storeEdits(tx.sql, revision.id, stored, edits, tx.now);
  await keepReferences(tx.sql, revision.id, references);
  const written = edits.changed.map(({ identity, content }) => ({ piece: identity, words: wordingOf(content) }));
  await noteWriting(tx, revision, before, written, proposers);
  change(revision, { updatedAt: tx.now });
  if (begins)
    tx.audit(revision, {
      revisionId: revision.id,
      changes: { provisions: { before: stored.length, after: edits.tree.size }, operations: { after: edits.done }, ...noted },
    });
  await tx.requireStill("update", Revision, revision.id);
}

/** So many operations are done at once; whoever has more saves in several steps. */
const MOST_OPERATIONS = 1_000;

/** Identities that somebody chose for new provisions are nobody else's. */
async function checkChosen(tx: Transaction, operations: InputOf<"saveProvisions">["operations"]): Promise<void> {
  const chosen = operations.flatMap(({ operation, id }, place) =>
    operation === "insert" && id ? [[id.toLowerCase(), place] as const] : [],
  );
  if (chosen.length === 0) return;
  const taken = await tx.sql.rows<[string]>(`select "id"::text from "provision" where "id" = any($1::uuid[])`, [chosen.map(([id]) => id)]);
  const [first] = chosen.filter(([id]) => taken.some(([other]) => other === id));
  if (first) throw invalid(`input.operations.${first[1]}.id`, "provisionTaken");
}

/**
 * Adds, changes, moves and removes provisions of a draft, all of it or nothing. A provision keeps its identity under any number and in any
 * place. What others have done meanwhile to other provisions stays. The trail tells of a sitting once, with what was saved first; the texts
 * lie in the draft's history.
 */
export async function saveProvisions(tx: Transaction, input: InputOf<"saveProvisions">): Promise<Revision> {
  const { revisionId, expectedVersion, operations } = input;
  const revision = await tx.load(Revision, revisionId, "update");
  const { version } = revision;
  if (expectedVersion > version) throw conflict("stale", { current: version, expected: expectedVersion });
  if (operations.length === 0) throw invalid("input.operations", "operationsMissing");
  if (operations.length > MOST_OPERATIONS) throw invalid("input.operations", "tooManyOperations", { max: MOST_OPERATIONS });
  await checkChosen(tx, operations);
  await editDraft(tx, revision, operations, { isCurrent: expectedVersion === version });
  return revision;
}

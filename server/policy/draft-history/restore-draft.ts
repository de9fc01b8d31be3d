import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { piecesOf, wordingOf } from "../draft/draft-pieces.ts";
import { noteSitting } from "../draft/draft-sitting.ts";
import { withoutGonePictures } from "../draft/gone-pictures.ts";
import { noteWriting } from "../draft/note-writing.ts";
import { readProvisions, replaceProvisions } from "../draft/provision-store.ts";
import { keptTextOf } from "./kept-text.ts";

/**
 * Brings the text of a draft back as it was before a sitting; pictures that are gone since leave words in their place. What it said until now
 * is kept as well, so that this can be taken back; whoever brings words back counts as a writer of them.
 */
export async function restoreDraft(tx: Transaction, input: InputOf<"restoreDraft">): Promise<Revision> {
  const revision = await tx.load(Revision, input.revisionId, "update", input.expectedVersion);
  const kept = await keptTextOf(tx.sql, tx.actor, input.sittingId);
  if (kept?.revisionId !== revision.id) throw invalid("input.sittingId", "referenceMissing");
  if (kept.before.length === 0) throw invalid("input.sittingId", "nothingToRestore");
  const now = await readProvisions(tx.sql, revision.id);
  const said = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  await noteSitting(tx, revision, "restore", now);
  const before = await withoutGonePictures(tx.sql, revision.id, kept.before);
  await replaceProvisions(tx.sql, revision.id, before, tx.now);
  change(revision, { updatedAt: tx.now });
  const says = before.map((provision) => ({ piece: provision.identity, words: wordingOf(provision) }));
  await noteWriting(tx, revision, said, says);
  tx.audit(revision, { revisionId: revision.id, changes: { provisions: { before: now.length, after: before.length } } });
  await tx.requireStill("update", Revision, revision.id);
  return revision;
}

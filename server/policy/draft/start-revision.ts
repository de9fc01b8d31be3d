import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid, notFound } from "../../errors.ts";
import { asOfNow } from "../revision/fresh-actor.ts";
import { baseRevisionId } from "../revision/lead-revision.ts";
import { carryAttachments, withCarried } from "./carry-attachments.ts";
import { readProvisions, replaceProvisions } from "./provision-store.ts";

/** Copies text and files; the pictures of the new text are its own. */
async function goOnFrom(tx: Transaction, baseId: string, revisionId: string): Promise<void> {
  const carried = await carryAttachments(tx.sql, baseId, revisionId);
  const provisions = withCarried(await readProvisions(tx.sql, baseId), carried);
  await replaceProvisions(tx.sql, revisionId, provisions, tx.now, baseId);
}

/**
 * Begins a draft that copies the text in force, else the latest published one; its provisions keep their identities, its files come along. Where nothing was
 * published and every draft was given up, it begins without a text, under the title and level of the last one.
 */
export async function startRevision(tx: Transaction, input: InputOf<"startRevision">): Promise<Revision> {
  const document = await tx.load(PolicyDocument, input.documentId, "update");
  if (document.repealedOn && document.repealedOn <= tx.today) throw invalid("input.documentId", "documentRepealed");
  const revisions = await tx.em.find(Revision, { document }, { refresh: true });
  if (revisions.some(({ publishedAt, withdrawnAt }) => !publishedAt && !withdrawnAt)) throw conflict("draftExists");
  const baseId = await baseRevisionId(tx, document.id);
  const [last] = revisions.toSorted((one, other) => other.ordinal - one.ordinal);
  const base = revisions.find(({ id }) => id === baseId) ?? last;
  if (!base || !last) throw notFound();
  await tx.require("read", Revision, base.id);
  const revision = make(tx, Revision, {
    document,
    ordinal: last.ordinal + 1,
    title: base.title,
    level: base.level,
    drafter: tx.person,
    subjects: base.subjects,
  });
  tx.audit(revision, { revisionId: revision.id });
  await tx.em.flush();
  if (base.publishedAt) await goOnFrom(tx, base.id, revision.id);
  await (await asOfNow(tx)).requireStill("update", Revision, revision.id);
  return revision;
}

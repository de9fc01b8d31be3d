import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { readDraft } from "../draft/provision-store.ts";
import { editDraft } from "../draft/save-provisions.ts";
import { type KnownReference, keepReferences, knownReferences } from "../reference/keep-references.ts";
import { NamedDocuments } from "../reference/named-documents.ts";
import { readableReferences } from "../reference/readable-references.ts";
import { rememberReferences } from "../reference/remembered.ts";
import { citedText } from "../reference/text-references.ts";
import { meaningsAfter, rewrittenTexts, unmarkedTexts } from "./rewrite-references.ts";

/** The documents as the references see them, one of them by the text that is named. */
async function documentsFor(tx: Transaction, targetId: string | null | undefined): Promise<NamedDocuments> {
  const documents = new NamedDocuments(tx.sql);
  if (!targetId) return documents;
  const target = await tx.reference(Revision, targetId, "input.targetRevisionId");
  documents.assume(target.document.id, await citedText(tx.sql, target.id));
  return documents;
}

/** Those that are meant: the named ones, else all that can be mended. */
async function chosen(tx: Transaction, input: InputOf<"mendReferences">, broken: readonly KnownReference[]): Promise<KnownReference[]> {
  const readable = await readableReferences(
    tx.context.readerOf(tx.actor),
    broken.flatMap(({ remembered }) => (remembered ? [remembered.id] : [])),
  );
  const open = broken.filter(({ remembered }) => remembered && readable.has(remembered.id));
  if (!input.referenceIds) return open.filter(({ standing }) => input.asWritten || standing.words !== null);
  return input.referenceIds.map((id, place) => {
    const found = open.find(({ remembered }) => remembered?.id === id.toLowerCase());
    if (!found) throw invalid(`input.referenceIds.${place}`, "referenceNotBroken");
    if (!input.asWritten && found.standing.words === null) throw invalid(`input.referenceIds.${place}`, "referenceNotMended");
    return found;
  });
}

/** Rewrites references of a draft so that they lead to what they mean, or takes them at their words. */
export async function mendReferences(tx: Transaction, input: InputOf<"mendReferences">): Promise<Revision> {
  const revision = await tx.load(Revision, input.revisionId, "update", input.expectedVersion);
  const text = await citedText(tx.sql, revision.id);
  const documents = await documentsFor(tx, input.targetRevisionId);
  const references = await knownReferences(text, revision.document.id, await rememberReferences(tx.sql, revision.id), documents);
  const mended = await chosen(
    tx,
    input,
    references.filter(({ standing }) => standing.state !== "resolved"),
  );
  if (mended.length === 0) throw conflict("nothingToMend");
  const [before, after] = [mended.map(({ reference }) => reference.words), mended.map(({ standing }) => standing.words)];
  const meanings = meaningsAfter(references, new Set(input.asWritten ? [] : mended), new Set(input.asWritten ? mended : []));
  const texts = input.asWritten ? unmarkedTexts(text.provisions, mended) : rewrittenTexts(text.provisions, mended);
  if (input.asWritten && texts.size === 0) {
    await keepReferences(tx.sql, revision.id, meanings);
    change(revision, { updatedAt: tx.now });
    tx.audit(revision, { revisionId: revision.id, changes: { references: { after: before } } });
    await tx.requireStill("update", Revision, revision.id);
    return revision;
  }
  const operations = (await readDraft(tx.sql, revision.id)).flatMap(({ id, version }) => {
    const words = texts.get(id);
    return words === undefined ? [] : [{ operation: "update" as const, id, expectedVersion: version, text: words }];
  });
  const noted = { references: input.asWritten ? { after: before } : { before, after } };
  await editDraft(tx, revision, operations, { isCurrent: true, work: "renumber", references: meanings, noted });
  return revision;
}

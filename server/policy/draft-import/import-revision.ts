import { createHash } from "node:crypto";
import { Attachment } from "../../../schema/evidence/Attachment.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { piecesOf, titlePiece, wordingOf } from "../draft/draft-pieces.ts";
import { noteSitting } from "../draft/draft-sitting.ts";
import { keepPictures } from "../draft/keep-pictures.ts";
import { noteWriting } from "../draft/note-writing.ts";
import { readProvisions, replaceProvisions, type TextProvision } from "../draft/provision-store.ts";
import { removeFile } from "../draft/remove-file.ts";
import { baseRevisionId } from "../revision/lead-revision.ts";
import { changedProse } from "../revision/written-text.ts";
import { chosenProvisions } from "./chosen-text.ts";
import { drawPictures } from "./draw-pictures.ts";
import { type ImportSource, importSource, PASTED, parseSource, pathOf } from "./import-source.ts";
import { importedProvisions } from "./imported-provisions.ts";
import { matchIdentities } from "./match-identities.ts";

/** The provisions that a new text may continue: the draft's own, and those of the published text that the draft no longer has. */
async function provisionsBefore(tx: Transaction, revision: Revision, own: readonly TextProvision[]): Promise<TextProvision[]> {
  const baseId = await baseRevisionId(tx, revision.document.id);
  const base = baseId ? await readProvisions(tx.sql, baseId) : [];
  const known = new Set(own.map(({ identity }) => identity));
  const offset = own.length;
  const shifted = base.map((provision) => ({ ...provision, parent: provision.parent === null ? null : provision.parent + offset }));
  // Those of the base that the draft has are kept as parents, but cannot be matched a second time.
  return [...own, ...shifted.map((provision) => (known.has(provision.identity) ? { ...provision, identity: "" } : provision))];
}

/** What was pasted before goes when something is pasted over it: nothing of it need be in the text, and the trail tells of it. */
async function forgetPasted(tx: Transaction, revision: Revision, checksum: string): Promise<void> {
  const before = await tx.em.find(Attachment, { revision, imported: true, fileName: { $in: [...PASTED] }, checksum: { $ne: checksum } });
  for (const attachment of before) await removeFile(tx, attachment, revision.id);
}

/**
 * Keeps the bytes that were brought in with the revision, once, of what was pasted the last; a file that is there for another reason
 * stays beside it.
 */
async function keepOriginal(tx: Transaction, revision: Revision, source: ImportSource): Promise<void> {
  const checksum = createHash("sha256").update(source.bytes).digest("hex");
  const { fileName, contentType, bytes, pasted } = source;
  if (pasted) await forgetPasted(tx, revision, checksum);
  if ((await tx.em.count(Attachment, { revision, checksum, fileName, imported: true })) > 0) return;
  make(tx, Attachment, {
    revision,
    fileName,
    contentType,
    bytes,
    size: bytes.length,
    checksum,
    imported: true,
    uploadedBy: tx.person,
    createdAt: tx.now,
  });
}

/** Replaces the text of a draft; provisions that go on keep their identities, whatever their new number. */
export async function importRevision(tx: Transaction, input: InputOf<"importRevision">): Promise<Revision> {
  await tx.require("update", Revision, input.revisionId);
  // Read and drawn before the draft is locked: others look at it meanwhile.
  const source = importSource(input);
  const { parsed, pictures } = await parseSource(source, input);
  const chosen = chosenProvisions(parsed, input.choices);
  const drawn = await drawPictures(pictures, pathOf(source));
  const revision = await tx.load(Revision, input.revisionId, "update", input.expectedVersion);
  const own = await readProvisions(tx.sql, revision.id);
  const before = await provisionsBefore(tx, revision, own);
  const kept = await keepPictures(tx, revision, [...drawn.values()], pathOf(source));
  const places = [...drawn.keys()];
  const after = importedProvisions(chosen, new Map(pictures.map(({ place }) => [place, kept[places.indexOf(place)]?.id ?? null])));
  const identities = matchIdentities(before, after);
  const provisions = after.map((provision, index) => ({ ...provision, identity: identities[index] ?? "" }));
  await keepOriginal(tx, revision, source);
  await tx.em.flush();
  await noteSitting(tx, revision, "import", own);
  const said = await piecesOf(tx.sql, `r."id" = $1`, [revision.id]);
  await replaceProvisions(tx.sql, revision.id, provisions, tx.now, await baseRevisionId(tx, revision.document.id));
  change(revision, { title: changedProse("input.title", input.title ?? undefined, 300), updatedAt: tx.now });
  const says = provisions.map((provision) => ({ piece: provision.identity, words: wordingOf(provision) }));
  await noteWriting(tx, revision, said, [titlePiece(revision.title), ...says]);
  tx.audit(revision, {
    revisionId: revision.id,
    changes: {
      provisions: { before: own.length, after: provisions.length },
      source: {
        after: {
          fileName: source.fileName,
          encoding: source.encoding,
          size: source.bytes.length,
          warnings: parsed.warnings.length,
          ...(input.choices?.length && { choices: input.choices.length }),
          ...(kept.length > 0 && { pictures: kept.length }),
          ...(parsed.invisible && { invisible: parsed.invisible }),
        },
      },
    },
  });
  await tx.requireStill("update", Revision, revision.id);
  return revision;
}

import { ClassificationLevel } from "../../../schema/confidentiality/ClassificationLevel.ts";
import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { carryAttachments, withCarried } from "../draft/carry-attachments.ts";
import { carryOver } from "../draft/carry-over.ts";
import { readProvisions, replaceProvisions } from "../draft/provision-store.ts";
import { proposeConflicts } from "./propose-conflicts.ts";
import type { TextsBeside } from "./texts-beside.ts";

/** As secret as the more secret one of two texts whose words come together. */
async function higherLevel(tx: Transaction, one: Revision, other: Revision): Promise<ClassificationLevel> {
  const levels = await tx.em.find(ClassificationLevel, { id: { $in: [one.level.id, other.level.id] } }, { orderBy: { rank: "desc" } });
  return levels[0] ?? one.level;
}

/**
 * Begins a draft of the text that takes over later, with what the published one changes carried into it. Its drafter is who wrote these
 * changes; it is decided about like any other draft. What both changed stays as the later one says it, with what the published one says
 * proposed beside it.
 */
export async function carryOn(tx: Transaction, published: Revision, { base, takenOverBy }: TextsBeside): Promise<void> {
  if (!takenOverBy) return;
  // Nobody copies what they may not read.
  const scheduled = await tx.reference(Revision, takenOverBy.id, "input.carryOn");
  const last = await tx.em.findOneOrFail(Revision, { document: published.document }, { orderBy: { ordinal: "desc" } });
  const { document, title } = scheduled;
  const { drafter } = published;
  const subjects = [...new Set([...scheduled.subjects, ...published.subjects])];
  const level = await higherLevel(tx, scheduled, published);
  const draft = make(tx, Revision, { document, ordinal: last.ordinal + 1, title, level, subjects, drafter });
  tx.audit(draft, { revisionId: draft.id });
  await tx.em.flush();
  const before = base ? await readProvisions(tx.sql, base.id) : [];
  const now = await readProvisions(tx.sql, published.id);
  const { text, conflicts } = carryOver(before, now, await readProvisions(tx.sql, scheduled.id));
  const shown = text.flatMap((provision) => picturesIn(provision).map(({ attachment }) => attachment));
  const carried = await carryAttachments(tx.sql, scheduled.id, draft.id);
  const pictures = await carryAttachments(tx.sql, published.id, draft.id, shown);
  await replaceProvisions(tx.sql, draft.id, withCarried(text, new Map([...carried, ...pictures])), tx.now);
  await proposeConflicts(tx, draft, now, conflicts);
}

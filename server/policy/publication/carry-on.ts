import { Revision } from "../../../schema/policy/Revision.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { carryAttachments } from "../draft/carry-attachments.ts";
import { carryOver } from "../draft/carry-over.ts";
import { readProvisions, replaceProvisions } from "../draft/provision-store.ts";
import type { TextsBeside } from "./texts-beside.ts";

/**
 * Begins a draft of the text that takes over later, with what the published one changes carried into it. Its drafter is who wrote these
 * changes; it is decided about like any other draft.
 */
export async function carryOn(tx: Transaction, published: Revision, { base, takenOverBy }: TextsBeside): Promise<void> {
  if (!takenOverBy) return;
  const scheduled = await tx.em.findOneOrFail(Revision, { id: takenOverBy.id });
  const last = await tx.em.findOneOrFail(Revision, { document: published.document }, { orderBy: { ordinal: "desc" } });
  const { document, title, level, subjects } = scheduled;
  const draft = make(tx, Revision, { document, ordinal: last.ordinal + 1, title, level, subjects, drafter: published.drafter });
  tx.audit(draft, { revisionId: draft.id });
  await tx.em.flush();
  const text = async (id: string | undefined) => (id ? readProvisions(tx.sql, id) : []);
  const carried = carryOver(await text(base?.id), await text(published.id), await text(scheduled.id));
  await replaceProvisions(tx.sql, draft.id, carried.text, tx.now);
  await carryAttachments(tx.sql, scheduled.id, draft.id);
}

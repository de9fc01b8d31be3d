import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { syncObligations } from "../../obligation/sync-obligations.ts";
import { refreshReferencesTo } from "../reference/refresh-references.ts";
import { baseRevisionId } from "../revision/lead-revision.ts";
import { lockDocument } from "../revision/lock-document.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";
import { askToCheck, dropChecks } from "../values/ask-to-check.ts";

/** Notes that a published text holds no more; what is still asked about it follows from that. */
export async function withdrawText(tx: Transaction, revision: Revision, withdrawReason: string): Promise<void> {
  change(revision, { withdrawnAt: tx.now, withdrawReason });
  tx.audit(revision, { revisionId: revision.id });
  await tx.em.flush();
}

/** Takes a published text back: it no longer holds, nothing more is asked about it, and the text before it holds again. */
export async function withdrawRevision(tx: Transaction, input: InputOf<"withdrawRevision">): Promise<Revision> {
  const revision = await tx.load(Revision, input.id, "withdraw", input.expectedVersion);
  if (revision.withdrawnAt) throw conflict("alreadyDone");
  const withdrawReason = requiredProse("input.reason", input.reason, LONGEST_PROSE);
  const document = await lockDocument(tx, revision);
  await withdrawText(tx, revision, withdrawReason);
  await syncObligations(tx, { documentIds: [document.id] });
  await refreshReferencesTo(tx.sql, document.id);
  await dropChecks(tx, revision.id);
  await askToCheck(tx, {
    ...{ documentId: document.id, revisionId: revision.id, cause: "withdrawn" },
    beforeId: await baseRevisionId(tx, document.id),
  });
  return revision;
}

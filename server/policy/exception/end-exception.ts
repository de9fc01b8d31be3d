import { ProvisionException } from "../../../schema/policy/ProvisionException.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { leadRevisionId } from "../revision/lead-revision.ts";
import { tellException } from "./tell-exception.ts";

/** Ends an exception before its last day, or takes back one that waits for approval. */
export async function endException(tx: Transaction, input: InputOf<"endException">): Promise<ProvisionException> {
  const exception = await tx.load(ProvisionException, input.id, "revoke", input.expectedVersion);
  if (exception.endedAt || exception.until < tx.today) throw conflict("alreadyDone");
  const wasGranted = exception.approvedAt !== null && exception.approvedAt !== undefined;
  change(exception, { endedAt: tx.now, endedBy: tx.person, endReason: input.reason });
  tx.audit(exception, { revisionId: await leadRevisionId(tx, exception.document.id) });
  if (wasGranted) await tellException(tx, exception, "exceptionEnded", { why: input.reason, covered: true, people: [exception.grantedBy] });
  return exception;
}

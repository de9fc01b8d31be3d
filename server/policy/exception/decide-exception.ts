import { ProvisionException } from "../../../schema/policy/ProvisionException.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { leadRevisionId } from "../revision/lead-revision.ts";
import { refuseCovered } from "./refuse-covered.ts";
import { tellException } from "./tell-exception.ts";

/** An approver agrees to an exception, or declines it with a reason. Whoever has come to gain by it meanwhile does neither. */
export async function decideException(tx: Transaction, input: InputOf<"decideException">): Promise<ProvisionException> {
  const exception = await tx.load(ProvisionException, input.id, "decide", input.expectedVersion);
  if (exception.until < tx.today) throw conflict("alreadyDone");
  await refuseCovered(tx, exception.id, [[tx.actor.personId, "input.id"]]);
  if (input.agreed) change(exception, { approvedAt: tx.now });
  else {
    if (!input.reason) throw invalid("input.reason", "required");
    change(exception, { endedAt: tx.now, endedBy: tx.person, endReason: input.reason });
  }
  tx.audit(exception, { revisionId: await leadRevisionId(tx, exception.document.id) });
  await (input.agreed
    ? tellException(tx, exception, "exceptionGranted", { why: exception.reason, covered: true, people: [exception.grantedBy] })
    : tellException(tx, exception, "exceptionDeclined", { why: input.reason ?? "", covered: false, people: [exception.grantedBy] }));
  return exception;
}

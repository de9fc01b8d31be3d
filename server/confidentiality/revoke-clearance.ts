import { Clearance } from "../../schema/confidentiality/Clearance.ts";
import { Notification } from "../../schema/notification/Notification.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { notify } from "../telling/notify.ts";

/** Takes a clearance back: from the next request on, what it opened does not exist for the person, and what was asked about it rests. */
export async function revokeClearance(tx: Transaction, input: InputOf<"revokeClearance">): Promise<{ id: string }> {
  const clearance = await tx.load(Clearance, input.id, "revoke", input.expectedVersion);
  if (clearance.revokedAt) throw conflict("alreadyDone");
  Object.assign(clearance, { revokedAt: tx.now, revokedBy: tx.person });
  tx.audit(clearance);
  await tx.em.flush();
  // Whoever had one that ran out was told so on that day.
  if ((await tx.em.count(Notification, { clearance, kind: "clearanceEnded" })) === 0) {
    notify(tx, clearance.person, "clearanceEnded", { clearance });
    await tx.em.flush();
  }
  await syncObligations(tx, { personIds: [clearance.person.id] });
  return clearance;
}

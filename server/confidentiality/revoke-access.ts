import { AccessGrant } from "../../schema/confidentiality/AccessGrant.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { leadRevisionId } from "../policy/revision/lead-revision.ts";

/** Takes the leave to read one document back, from the next request on. */
export async function revokeAccess(tx: Transaction, input: InputOf<"revokeAccess">): Promise<{ id: string }> {
  const grant = await tx.load(AccessGrant, input.id, "revoke", input.expectedVersion);
  if (grant.revokedAt) throw conflict("alreadyDone");
  const revisionId = await leadRevisionId(tx, grant.document.id);
  Object.assign(grant, { revokedAt: tx.now, revokedBy: tx.person });
  tx.audit(grant, { revisionId });
  await tx.em.flush();
  await syncObligations(tx, { personIds: [grant.person.id] });
  return grant;
}

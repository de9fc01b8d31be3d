import { RoleGrant } from "../../schema/organisation/RoleGrant.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { requireAdministrator } from "../identity/administrators.ts";

/** Takes a role back; from the person's next request on it holds no longer. An administrator always remains. */
export async function revokeRole(tx: Transaction, input: InputOf<"revokeRole">): Promise<RoleGrant> {
  const grant = await tx.load(RoleGrant, input.id, "revoke", input.expectedVersion);
  if (grant.revokedAt) throw conflict("alreadyDone");
  Object.assign(grant, { revokedAt: tx.now, revokedBy: tx.person });
  tx.audit(grant);
  await tx.requireStill("revoke", RoleGrant, grant.id);
  if (grant.role === "administrator") await requireAdministrator(tx);
  return grant;
}

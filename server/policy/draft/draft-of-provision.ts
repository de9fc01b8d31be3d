import { Provision } from "../../../schema/policy/Provision.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** A provision that is to change and its draft, both locked: the draft first, as every change of its text does. */
export async function draftOfProvision(
  tx: Transaction,
  provisionId: string,
  expectedVersion: number,
): Promise<{ revision: Revision; provision: Provision }> {
  await tx.require("update", Provision, provisionId);
  const { revision: owner } = await tx.em.findOneOrFail(Provision, { id: provisionId });
  const revision = await tx.load(Revision, owner.id, "update");
  const provision = await tx.load(Provision, provisionId, "update", expectedVersion);
  return { revision, provision };
}

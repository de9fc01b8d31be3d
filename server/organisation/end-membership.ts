import { Membership } from "../../schema/organisation/Membership.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";

/** Ends a post on a day, past or ahead; without another one the person leaves. What has ended before stays as it was. */
export async function endMembership(tx: Transaction, input: InputOf<"endMembership">): Promise<Membership> {
  const membership = await tx.load(Membership, input.id, "update", input.expectedVersion);
  if (membership.until && membership.until < tx.today) throw conflict("membershipEnded");
  if (input.until < membership.from) throw invalid("input.until", "untilBeforeFrom");
  membership.until = input.until;
  tx.audit(membership);
  await tx.requireStill("update", Membership, membership.id);
  await syncObligations(tx, { personIds: [membership.person.id] });
  return membership;
}

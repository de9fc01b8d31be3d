import { Field, ID, InputType, Int } from "type-graphql";
import { Membership } from "../../schema/organisation/Membership.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { membershipLabel } from "./membership-label.ts";

/** Until when a post is held. */
@InputType({ description: "Until when a post is held." })
export class EndMembershipInput {
  @Field(() => ID, { description: "The post." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => DateScalar, { description: "Last day, inclusive." })
  until!: string;
}

/** Ends a post on a day, past or ahead; without another one the person leaves. What has ended before stays as it was. */
export async function endMembership(tx: Transaction, input: EndMembershipInput): Promise<Membership> {
  const membership = await tx.load(Membership, input.id, "update", input.expectedVersion);
  if (membership.until && membership.until < tx.today) throw conflict("membershipEnded");
  if (input.until < membership.from) throw invalid("input.until", "untilBeforeFrom");
  const label = await membershipLabel(tx, membership.id);
  membership.until = input.until;
  tx.audit(membership, label);
  await tx.requireStill("update", Membership, membership.id);
  await syncObligations(tx, { personIds: [membership.person.id] });
  return membership;
}

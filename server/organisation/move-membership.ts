import { Field, ID, InputType, Int } from "type-graphql";
import { Membership } from "../../schema/organisation/Membership.ts";
import { DateScalar } from "../../schema/shared/scalars.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { dayPlus } from "../reading/days.ts";
import { enforceScreen } from "../screen/enforce-screen.ts";
import { membershipLabel } from "./membership-label.ts";
import { type StartMembershipInput, startMembership } from "./start-membership.ts";

/** Another post instead of one that is held. */
@InputType({ description: "Another post instead of one that is held." })
export class MoveMembershipInput {
  @Field(() => ID, { description: "The post that ends." })
  id!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;

  @Field(() => ID, { description: "Where to." })
  departmentId!: string;

  @Field(() => ID, { description: "As what." })
  positionId!: string;

  @Field(() => DateScalar, { description: "First day of the new post; the old one ends the day before." })
  on!: string;

  @Field(() => Boolean, { nullable: true, description: "Whether the new one is the main post; as the old one unless said otherwise." })
  primary?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day of the new post, inclusive; empty while it goes on." })
  until?: string | null;
}

/** Whether the person has a main post in the period beside the one that ends. */
async function hasOtherMainPost(tx: Transaction, old: Membership, { on, until }: MoveMembershipInput): Promise<boolean> {
  const others = await tx.sql.rows(
    `select 1 from "membership" m where m."person_id" = $1 and m."id" <> $2 and m."primary"
     and daterange(m."from", m."until", '[]') && daterange($3, $4, '[]')`,
    [old.person.id, old.id, on, until ?? null],
  );
  return others.length > 0;
}

/** Moves a person from one post to another, so that there is neither a gap nor an overlap; answers the new post. */
export async function moveMembership(tx: Transaction, input: MoveMembershipInput): Promise<Membership> {
  const old = await tx.load(Membership, input.id, "update", input.expectedVersion);
  const last = dayPlus(input.on, -1);
  if (old.until && old.until < tx.today) throw conflict("membershipEnded");
  if (last < old.from) throw invalid("input.on", "moveBeforeStart", { day: old.from });
  if (old.until && old.until < last) throw invalid("input.on", "moveAfterEnd", { day: old.until });
  const label = await membershipLabel(tx, old.id);
  const { departmentId, positionId, on, primary, until } = input;
  // The form of the department demands of the new post what it demands of every post that begins.
  const asked: StartMembershipInput = { personId: old.person.id, departmentId, positionId, from: on };
  if (primary !== undefined) asked.primary = primary;
  if (until !== undefined) asked.until = until;
  const begun = await enforceScreen(tx, "startMembership", asked);
  const asMain = begun.primary ?? old.primary;
  if (input.until && input.until < on) throw invalid("input.until", "untilBeforeFrom");
  if (asMain && (await hasOtherMainPost(tx, old, input))) throw invalid("input.on", "primaryOverlaps");
  old.until = last;
  tx.audit(old, label);
  // Flushed before the new one comes, so that the two do not overlap in between.
  await tx.requireStill("update", Membership, old.id);
  return startMembership(tx, { ...begun, primary: asMain });
}

import { Membership } from "../../schema/organisation/Membership.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { enforceScreen } from "../commands/enforce-screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { startMembership } from "./start-membership.ts";

/** Whether the person has a main post in the period beside the one that ends. */
async function hasOtherMainPost(tx: Transaction, old: Membership, { on, until }: InputOf<"moveMembership">): Promise<boolean> {
  const others = await tx.sql.rows(
    `select 1 from "membership" m where m."person_id" = $1 and m."id" <> $2 and m."primary"
     and daterange(m."from", m."until", '[]') && daterange($3, $4, '[]')`,
    [old.person.id, old.id, on, until ?? null],
  );
  return others.length > 0;
}

/** Moves a person from one post to another, so that there is neither a gap nor an overlap; answers the new post. */
export async function moveMembership(tx: Transaction, input: InputOf<"moveMembership">): Promise<Membership> {
  const old = await tx.load(Membership, input.id, "update", input.expectedVersion);
  const last = dayAfter(input.on, -1);
  if (old.until && old.until < tx.today) throw conflict("membershipEnded");
  if (last < old.from) throw invalid("input.on", "moveBeforeStart", { day: old.from });
  if (old.until && old.until < last) throw invalid("input.on", "moveAfterEnd", { day: old.until });
  const { departmentId, positionId, on, primary, until } = input;
  // The form of the department demands of the new post what it demands of every post that begins.
  const asked: InputOf<"startMembership"> = {
    ...{ personId: old.person.id, departmentId, positionId, from: on },
    ...(primary === undefined ? {} : { primary }),
    ...(until === undefined ? {} : { until }),
  };
  const begun = await enforceScreen(tx, "startMembership", asked);
  const asMain = begun.primary ?? old.primary;
  if (input.until && input.until < on) throw invalid("input.until", "untilBeforeFrom");
  if (asMain && (await hasOtherMainPost(tx, old, input))) throw invalid("input.on", "primaryOverlaps");
  old.until = last;
  tx.audit(old);
  // Flushed before the new one comes, so that the two do not overlap in between.
  await tx.requireStill("update", Membership, old.id);
  return startMembership(tx, { ...begun, primary: asMain });
}

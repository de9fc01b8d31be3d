import { Person } from "../../../schema/organisation/Person.ts";
import { Roster } from "../../../schema/register/Roster.ts";
import { RosterShift } from "../../../schema/register/RosterShift.ts";
import { RosterSwap } from "../../../schema/register/RosterSwap.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { askByRoster, lapseSwaps } from "./follow-plan.ts";
import { type KeptRoster, keptRoster } from "./kept-roster.ts";
import { approversOf, lockPlan, refuseClashes, refuseStale } from "./swap-parts.ts";

/** The swap with its plan locked, in the order in which planning locks. */
async function lockedSwap(tx: Transaction, id: string, action: "decide" | "withdraw", expectedVersion: number): Promise<RosterSwap> {
  await tx.require("read", RosterSwap, id);
  await lockPlan(tx, (await tx.em.findOneOrFail(RosterSwap, { id })).roster);
  const swap = await tx.load(RosterSwap, id, action, expectedVersion);
  const ids = [swap.gives.id, ...(swap.takes ? [swap.takes.id] : [])];
  await tx.em.find(RosterShift, { id: { $in: ids } }, { refresh: true });
  return swap;
}

/** Ends a swap that does not happen, and tells the others who had a part in it. */
function end(tx: Transaction, swap: RosterSwap, state: "declined" | "refused" | "withdrawn", answer: string | null): void {
  change(swap, { state, answer, decidedAt: tx.now, decidedBy: tx.person, updatedAt: tx.now });
  for (const person of [swap.asker, swap.other]) notify(tx, person, "swapDecided", { swap });
}

/** Lets the swap happen: each has the other's shift from now on. */
async function happen(tx: Transaction, { roster }: KeptRoster, swap: RosterSwap, answer: string | null): Promise<void> {
  const { gives, takes, asker, other } = swap;
  change(gives, { person: other, updatedAt: tx.now });
  tx.audit(gives);
  if (takes) {
    change(takes, { person: asker, updatedAt: tx.now });
    tx.audit(takes);
  }
  change(swap, { state: "done", answer, decidedAt: tx.now, decidedBy: tx.person, updatedAt: tx.now });
  change(roster, { changes: roster.changes + 1, updatedAt: tx.now });
  await lapseSwaps(tx, [gives.id, ...(takes ? [takes.id] : [])], swap.id);
  for (const person of [asker, other]) notify(tx, person, "swapDecided", { swap });
  await askByRoster(tx, roster.id);
}

/** What the actor says to a swap: as the other party while it is asked, then as whoever the register names for approving it. */
export async function decideSwap(tx: Transaction, input: InputOf<"decideSwap">): Promise<RosterSwap> {
  const swap = await lockedSwap(tx, input.id, "decide", input.expectedVersion);
  const kept = await keptRoster(tx, await tx.em.findOneOrFail(Roster, { id: swap.roster.id }, { refresh: true }));
  const answer = input.answer ?? null;
  const approvers = await approversOf(tx, kept, swap);
  const approves = swap.state === "agreed";
  if (approves && !approvers.has(tx.actor.personId)) throw forbidden("mayNotApproveSwap");
  if (!input.agrees) {
    if (!answer) throw invalid("input.answer", "reasonNeeded");
    end(tx, swap, approves ? "refused" : "declined", answer);
  } else {
    refuseStale(tx, swap);
    await refuseClashes(tx, kept, swap, "input.id");
    if (approves || kept.definition.swapApprovedBy.length === 0) await happen(tx, kept, swap, answer);
    else {
      if (approvers.size === 0) throw conflict("nobodyApproves");
      change(swap, { state: "agreed", agreedAt: tx.now, approverIds: [...approvers].sort(), updatedAt: tx.now });
      for (const id of approvers) notify(tx, tx.em.getReference(Person, id), "swapToApprove", { swap });
    }
  }
  tx.audit(swap);
  return swap;
}

/** Takes back what the actor asked for. */
export async function withdrawSwap(tx: Transaction, { id, expectedVersion }: InputOf<"withdrawSwap">): Promise<RosterSwap> {
  const swap = await lockedSwap(tx, id, "withdraw", expectedVersion);
  end(tx, swap, "withdrawn", null);
  tx.audit(swap);
  return swap;
}

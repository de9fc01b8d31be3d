import { Person } from "../../../schema/organisation/Person.ts";
import { Roster } from "../../../schema/register/Roster.ts";
import { RosterShift } from "../../../schema/register/RosterShift.ts";
import { RosterSwap } from "../../../schema/register/RosterSwap.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { keptRoster } from "./kept-roster.ts";
import { approversOf, lockPlan, refuseClashes, refuseStale } from "./swap-parts.ts";

/** Asks a colleague to take a shift of the actor's, for one of theirs or for none. */
export async function swapShift(tx: Transaction, input: InputOf<"swapShift">): Promise<RosterSwap> {
  await tx.require("submit", RosterShift, input.shiftId);
  const { roster: of } = await tx.em.findOneOrFail(RosterShift, { id: input.shiftId });
  await lockPlan(tx, of);
  const gives = await tx.load(RosterShift, input.shiftId, "submit", input.expectedVersion);
  const roster = await tx.em.findOneOrFail(Roster, { id: of.id }, { refresh: true });
  const kept = await keptRoster(tx, roster);
  if (roster.endedAt || kept.register.archivedOn) throw conflict("rosterEnded");
  const { withShiftId, toPersonId } = input;
  if (Boolean(withShiftId) === Boolean(toPersonId)) throw invalid("input.withShiftId", "swapWithWhom");
  const takes = withShiftId ? await tx.reference(RosterShift, withShiftId, "input.withShiftId") : undefined;
  if (takes && takes.roster.id !== roster.id) throw invalid("input.withShiftId", "referenceMissing");
  const other = takes ? takes.person : await tx.reference(Person, toPersonId ?? "", "input.toPersonId");
  const path = takes ? "input.withShiftId" : "input.toPersonId";
  if (other.id === tx.actor.personId) throw invalid(path, "swapWithWhom");
  const sides = { gives, takes, asker: tx.person, other };
  refuseStale(tx, sides);
  const open = { gives, state: { $in: ["asked", "agreed"] as const } };
  if ((await tx.em.count(RosterSwap, open)) > 0) throw conflict("swapAskedAlready");
  await refuseClashes(tx, kept, sides, path);
  const approverIds = [...(await approversOf(tx, kept, sides))].sort();
  if (kept.definition.swapApprovedBy.length > 0 && approverIds.length === 0) throw conflict("nobodyApproves");
  const swap = make(tx, RosterSwap, {
    roster,
    ...sides,
    approverIds,
    reason: input.reason,
    state: "asked",
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  tx.audit(swap);
  notify(tx, other, "swapAsked", { swap });
  return swap;
}

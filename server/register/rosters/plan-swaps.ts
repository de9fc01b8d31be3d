import { RosterSwap } from "../../../schema/register/RosterSwap.ts";
import type { PlanSwap } from "../../../schema/register/roster/roster-plan.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { KeptRoster } from "./kept-roster.ts";
import { shiftsWhere } from "./plan-shifts.ts";
import { approversOf } from "./swap-parts.ts";

/** So many swaps are shown. */
const MOST_SWAPS = 100;

/** Swaps that are not decided and can still happen, as far as the actor may read them, with their part in each. */
export async function openSwaps(tx: Transaction, kept: KeptRoster): Promise<PlanSwap[]> {
  const { roster } = kept;
  const open = await tx.em.find(
    RosterSwap,
    { roster, state: { $in: ["asked", "agreed"] } },
    { orderBy: { createdAt: "asc" }, limit: MOST_SWAPS },
  );
  const me = tx.actor.personId;
  const swaps: PlanSwap[] = [];
  for (const swap of open) {
    if (!(await tx.can("read", RosterSwap, swap.id))) continue;
    const ids = [swap.gives.id, ...(swap.takes ? [swap.takes.id] : [])];
    const shifts = await shiftsWhere(tx, (parameters) => `e."id" = any(${parameters.ids(ids)})`);
    const gives = shifts.find(({ id }) => id === swap.gives.id);
    if (!gives || shifts.some((shift) => shift.from <= tx.now.toISOString())) continue;
    const approves = swap.state === "agreed" && (await approversOf(tx, kept, swap)).has(me);
    const part =
      swap.state === "asked" && swap.other.id === me ? "answer" : approves ? "approve" : swap.asker.id === me ? "withdraw" : null;
    swaps.push({
      ...{
        id: swap.id,
        version: swap.version,
        state: swap.state === "agreed" ? ("agreed" as const) : ("asked" as const),
        gives,
        part,
        reason: swap.reason ?? null,
      },
      ...{ takes: shifts.find(({ id }) => id === swap.takes?.id) ?? null, asker: swap.asker.id, other: swap.other.id },
    });
  }
  return swaps;
}

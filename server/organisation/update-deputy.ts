import { Deputy } from "../../schema/organisation/Deputy.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { periodOf } from "./period.ts";

/** Changes the days on which a deputy acts; yesterday as the last day ends it. */
export async function updateDeputy(tx: Transaction, input: InputOf<"updateDeputy">): Promise<Deputy> {
  const deputy = await tx.load(Deputy, input.id, "update", input.expectedVersion);
  const until = input.until === undefined ? deputy.until : input.until;
  const period = periodOf(tx, { from: input.from ?? deputy.from, ...(until === undefined ? {} : { until }) });
  Object.assign(deputy, period);
  tx.audit(deputy);
  await tx.requireStill("update", Deputy, deputy.id);
  return deputy;
}

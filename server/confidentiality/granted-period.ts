import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

/** The days of a grant, in order and not over yet. Its first day may lie in the past: the record tells when it was written. */
export function grantedPeriod(tx: Transaction, input: Pick<InputOf<"grantClearance">, "from" | "until">): { from: string; until?: string } {
  const from = input.from ?? tx.today;
  const { until } = input;
  if (!until) return { from };
  if (until < from) throw invalid("input.until", "untilBeforeFrom");
  if (until < tx.today) throw invalid("input.until", "periodOver");
  return { from, until };
}

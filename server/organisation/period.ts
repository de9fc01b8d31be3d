import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

/** First and last day of something, both inclusive; today begins it unless said otherwise. INVALID when they are the wrong way round. */
export function periodOf(
  tx: Transaction,
  { from, until }: { readonly from?: string | null; readonly until?: string | null },
): { from: string; until: string | null } {
  const period = { from: from ?? tx.today, until: until ?? null };
  if (period.until !== null && period.until < period.from) throw invalid("input.until", "untilBeforeFrom");
  return period;
}

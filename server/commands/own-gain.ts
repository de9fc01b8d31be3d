import { arrangesHoldings, hasGrown, holdingsOf } from "../access/own-state.ts";
import { forbidden } from "../errors.ts";
import type { Transaction } from "./transaction.ts";

/**
 * Works in the name of `personId`, and refuses when that person afterwards holds more than before by their own doing: whatever the
 * command and whichever way round (a post, a headship, a department moved under one's own, a role, a clearance, a level that changes).
 * @throws FORBIDDEN
 */
export async function withoutOwnGain<Answer>(tx: Transaction, personId: string, work: () => Promise<Answer>): Promise<Answer> {
  const holdings = () => holdingsOf(tx.sql, personId, tx.now);
  const before = arrangesHoldings(tx.actor) ? await holdings() : null;
  const answer = await work();
  await tx.em.flush();
  if (before && hasGrown(before, await holdings())) throw forbidden("toYourself");
  return answer;
}

import { StandIn } from "../../../schema/policy/StandIn.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { activePerson } from "../../organisation/live-records.ts";
import { periodOf } from "../../organisation/period.ts";
import { draftsWaiting, tendApprovals } from "./tend-approvals.ts";

/** The last day is always said, and nobody has two stand-ins on one day: who decides must never be a question. */
async function checkPeriod(tx: Transaction, { id, from, until }: Pick<StandIn, "id" | "from" | "until">): Promise<void> {
  await tx.lockPerson(tx.actor.personId);
  const others = await tx.sql.rows(
    `select 1 from "stand_in" where "person_id" = $1 and "id" <> $2 and "from" <= $4 and "until" >= $3 limit 1`,
    [tx.actor.personId, id, from, until],
  );
  if (others.length > 0) throw invalid("input.from", "standInTwice");
}

/** What waits for the person is asked of whoever stands in for them from today, and of nobody who does no more. */
async function tendOwn(tx: Transaction): Promise<void> {
  await tx.em.flush();
  for (const id of await draftsWaiting(tx.sql, tx.actor.personId)) tx.drafts.push(...(await tendApprovals(tx.sql, id, tx.now)));
}

/** Names somebody who decides about drafts for the actor on the given days. */
export async function createStandIn(tx: Transaction, input: InputOf<"createStandIn">): Promise<StandIn> {
  const standIn = await activePerson(tx, input.standInId, "input.standInId");
  if (standIn.id === tx.actor.personId) throw invalid("input.standInId", "standInSelf");
  const { from, until } = periodOf(tx, input);
  if (input.until < tx.today) throw invalid("input.until", "standInPast");
  const record = make(tx, StandIn, { person: tx.person, standIn, from, until: until ?? input.until });
  await checkPeriod(tx, record);
  tx.audit(record);
  await tx.requireStill("create", StandIn, record.id);
  await tendOwn(tx);
  return record;
}

/** Changes the days; yesterday as the last day ends it. */
export async function updateStandIn(tx: Transaction, input: InputOf<"updateStandIn">): Promise<StandIn> {
  const record = await tx.load(StandIn, input.id, "update", input.expectedVersion);
  const { from, until } = periodOf(tx, { from: input.from ?? record.from, until: input.until ?? record.until });
  change(record, { from, until: until ?? record.until });
  await checkPeriod(tx, record);
  tx.audit(record);
  await tx.requireStill("update", StandIn, record.id);
  await tendOwn(tx);
  return record;
}

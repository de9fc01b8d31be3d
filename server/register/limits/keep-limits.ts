import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Expression } from "../../../schema/register/definition/expression.screen.ts";
import type { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { nearestDue, openLimits, writeLimit } from "./kept-limits.ts";
import { type Happened, type LimitedRecord, stepLimit } from "./limit-steps.ts";
import { noteEvent } from "./note-event.ts";

/**
 * Begins, pauses, goes on with and ends the time limits of a record after something happened to it, in the transaction in which it did; the
 * record's own nearest end follows.
 * @param holds whether a condition holds for the record now
 */
export async function keepLimits(
  tx: Transaction,
  record: RegisterRecord,
  definition: RegisterDefinition,
  happened: Happened,
  holds: (condition: Expression) => boolean,
): Promise<void> {
  const { limits = [] } = definition;
  if (limits.length === 0) return;
  await tx.em.flush();
  const kept = await openLimits(tx.sql, record.id);
  const calendar = (await loadCalendars(tx.sql)).of(record.department?.id ?? null);
  const limited: LimitedRecord = {
    state: record.state ?? null,
    values: record.data,
    closed: record.closedAt !== undefined && record.closedAt !== null,
    holds: ({ when }) => when === undefined || holds(when),
  };
  for (const limit of limits) {
    const before = kept.get(limit.key) ?? null;
    let id: string | null = before?.id ?? null;
    for (const { limit: next, change } of stepLimit(limit, before, happened, limited, tx.now, calendar)) {
      id = await writeLimit(tx.sql, record.id, next, id, tx.now);
      if (next.endedAt) id = null;
      if (change) await noteEvent(tx.sql, record.id, change, limit.key, tx.now);
    }
  }
  record.dueAt = (await nearestDue(tx.sql, record.id)) ?? undefined;
}

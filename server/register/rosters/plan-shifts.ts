import type { PlanShift } from "../../../schema/register/roster/roster-plan.screen.ts";
import { allowedRows } from "../../access/condition-to-sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { Parameters } from "../../model/parameters.ts";
import { from } from "../../model/place.ts";

const shiftJson = `json_build_object('id', e."id", 'version', e."version", 'day', e."day", 'shift', e."shift", 'person', e."person_id", 'from', e."starts_at", 'until', e."ends_at")`;

/** The shifts of a condition that the actor may read, in their order. */
export async function shiftsWhere(tx: Transaction, where: (parameters: Parameters) => string): Promise<PlanShift[]> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("rosterShifts"), alias: "e" };
  const readable = allowedRows(place, "read", tx.actor, parameters);
  const { text, values } = parameters.statement(
    `select ${shiftJson} as "shift" from ${from(place)} where ${readable} and ${where(parameters)} order by e."starts_at", e."id"`,
  );
  const rows = await tx.sql.rows<[PlanShift]>(text, values);
  return rows.map(([{ from: begins, until, ...shift }]) => ({
    ...shift,
    from: new Date(begins).toISOString(),
    until: new Date(until).toISOString(),
  }));
}

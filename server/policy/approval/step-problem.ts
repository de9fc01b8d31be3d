import type { PlacedStep } from "../../../schema/policy/route-step.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid, type MessageValues } from "../../errors.ts";
import type { AskedInStep } from "./step-candidates.ts";

/** More than a step can ask: a position that half the organisation has decides nothing. */
const MOST_ASKED = 50;

/** What keeps a step from being done by those whom it would ask today, as the code of a message; null when nothing does. */
export function stepProblem({
  asked,
  leftOut,
  needed,
}: AskedInStep): "stepWithoutPeople" | "stepLeftOut" | "stepTooFew" | "stepTooMany" | null {
  if (asked.length > MOST_ASKED) return "stepTooMany";
  if (asked.length >= needed) return null;
  if (asked.length > 0) return "stepTooFew";
  return leftOut.length > 0 ? "stepLeftOut" : "stepWithoutPeople";
}

/** What a message about the problem of a step mentions. */
export const problemValues = (step: PlacedStep, { asked, needed }: AskedInStep): MessageValues => ({
  ...{ step: step.name || String(step.place), able: asked.length, needed, max: MOST_ASKED },
});

/** INVALID where a step could not be done, with its name and what helps. */
export async function checkStep(sql: SqlExecutor, step: PlacedStep, found: AskedInStep): Promise<void> {
  const problem = stepProblem(found);
  if (problem === null) return;
  const ids = found.leftOut.map(({ personId }) => personId);
  const rows = await sql.rows<[string]>(`select "name" from "person" where "id" = any($1::uuid[]) order by "number" limit 5`, [ids]);
  throw invalid("input.id", problem, { ...problemValues(step, found), names: rows.map(([name]) => name).join(", ") });
}

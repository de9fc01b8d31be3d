import { Department } from "../../../schema/organisation/Department.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import { Position } from "../../../schema/organisation/Position.ts";
import { type RouteStep, shortensSmall } from "../../../schema/policy/route-step.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Entry } from "../../../schema/shared/record.ts";
import { GatheredProblems } from "../../commands/gathered-problems.ts";
import type { RecordClass } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { requiredProse } from "../revision/written-text.ts";

export type RouteInput = Pick<InputOf<"saveApprovalRoute">, "steps" | "smallProvisions" | "smallCharacters">;
type StepInput = RouteInput["steps"][number];

const MOST_STEPS = 10;
const MOST_PEOPLE = 20;

/** INVALID at the path where the record that a route names may not be read by its author, or is not there. */
export type CheckReference = (entity: RecordClass<Entry>, id: string, path: string) => Promise<unknown>;

async function namedPeople(check: CheckReference, step: StepInput, path: string): Promise<readonly string[]> {
  const ids = [...new Set(step.peopleIds ?? [])];
  if (step.asks !== "people") {
    if (ids.length > 0) throw invalid(`${path}.peopleIds`, "stepOfOtherKind");
    return [];
  }
  if (ids.length === 0) throw invalid(`${path}.peopleIds`, "required");
  if (ids.length > MOST_PEOPLE) throw invalid(`${path}.peopleIds`, "tooMany", { max: MOST_PEOPLE });
  for (const [index, id] of ids.entries()) await check(Person, id, `${path}.peopleIds.${index}`);
  return ids;
}

async function checkedStep(check: CheckReference, step: StepInput, path: string): Promise<RouteStep> {
  const people = await namedPeople(check, step, path);
  const { departmentId = null, positionId = null, passOnToId = null, workingDays = null, quorum = null } = step;
  if (departmentId !== null && step.asks !== "head") throw invalid(`${path}.departmentId`, "stepOfOtherKind");
  if (departmentId !== null) await check(Department, departmentId, `${path}.departmentId`);
  if (positionId !== null && step.asks !== "position") throw invalid(`${path}.positionId`, "stepOfOtherKind");
  if (step.asks === "position" && positionId === null) throw invalid(`${path}.positionId`, "required");
  if (positionId !== null) await check(Position, positionId, `${path}.positionId`);
  if (passOnToId !== null && workingDays === null) throw invalid(`${path}.workingDays`, "passOnWithoutDays");
  if (passOnToId !== null) await check(Person, passOnToId, `${path}.passOnToId`);
  const most = step.asks === "people" ? people.length : step.asks === "head" ? 1 : null;
  if (quorum !== null && most !== null && quorum > most) throw invalid(`${path}.quorum`, "quorumTooGreat", { max: most });
  return {
    ...{ name: requiredProse(`${path}.name`, step.name, 60), asks: step.asks, people, department: departmentId, position: positionId },
    ...{ quorum, workingDays, passOnTo: passOnToId, small: step.small },
  };
}

/** Each step as it is kept; what is wrong is said of all of them at once. */
async function checkedEach(check: CheckReference, steps: readonly StepInput[], path: string): Promise<readonly RouteStep[]> {
  const checked: RouteStep[] = [];
  const gathered = new GatheredProblems();
  for (const [index, step] of steps.entries()) {
    try {
      checked.push(await checkedStep(check, step, `${path}.steps.${index}`));
    } catch (error) {
      gathered.keep(error);
    }
  }
  gathered.refuse();
  return checked;
}

/** The steps of a route as they are kept; INVALID at each step's field that makes no sense. */
export async function checkedSteps(check: CheckReference, { steps }: RouteInput, path: string): Promise<readonly RouteStep[]> {
  if (steps.length === 0) throw invalid(`${path}.steps`, "required");
  if (steps.length > MOST_STEPS) throw invalid(`${path}.steps`, "tooMany", { max: MOST_STEPS });
  const checked = await checkedEach(check, steps, path);
  const second = checked.findIndex(({ asks }, index) => asks === "chosen" && checked.findIndex((one) => one.asks === "chosen") < index);
  if (second >= 0) throw invalid(`${path}.steps.${second}.asks`, "chosenTwice");
  // Nothing is published that nobody agreed to, however small.
  if (!checked.some(({ small }) => small)) throw invalid(`${path}.steps.0.small`, "smallWithoutStep");
  return checked;
}

/** The limits of small changes; none where these go no other way. */
export function checkedLimits(
  { smallProvisions = null, smallCharacters = null }: RouteInput,
  steps: readonly RouteStep[],
): { readonly smallProvisions: number | null; readonly smallCharacters: number | null } {
  if (!shortensSmall(steps)) return { smallProvisions: null, smallCharacters: null };
  if (smallProvisions === null) throw invalid("input.smallProvisions", "required");
  if (smallCharacters === null) throw invalid("input.smallCharacters", "required");
  return { smallProvisions, smallCharacters };
}

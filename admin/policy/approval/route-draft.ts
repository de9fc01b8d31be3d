import type { RouteStep, StepAsking } from "../../../schema/policy/route-step.screen.ts";
import type { Choice } from "../../shared/pick-queries.ts";

/** A step while it is edited. */
export interface StepDraft {
  /** Tells it from the others while they are moved. */
  readonly key: string;
  readonly name: string;
  readonly asks: StepAsking;
  readonly people: readonly Choice[];
  readonly department: Choice | null;
  readonly position: Choice | null;
  readonly quorum: string;
  readonly workingDays: string;
  readonly passOnTo: Choice | null;
  readonly small: boolean;
}

/** A route while it is edited. */
export interface RouteDraft {
  readonly steps: readonly StepDraft[];
  readonly smallProvisions: string;
  readonly smallCharacters: string;
}

export const newStep = (asks: StepAsking = "head"): StepDraft => ({
  ...{ key: crypto.randomUUID(), name: "", asks, people: [], department: null, position: null },
  ...{ quorum: "", workingDays: "", passOnTo: null, small: true },
});

const textOf = (count: number | null) => (count === null ? "" : String(count));

/** The saved route as it is begun to be edited; without one the step that there is by itself. */
export function draftOf(
  steps: readonly RouteStep[],
  limits: { readonly smallProvisions: number | null; readonly smallCharacters: number | null },
  nameOf: (id: string) => string,
): RouteDraft {
  const choice = (id: string | null) => (id === null ? null : { id, name: nameOf(id) });
  return {
    steps: steps.map((step) => ({
      ...newStep(step.asks),
      ...{ name: step.name, people: step.people.map((id) => ({ id, name: nameOf(id) })), department: choice(step.department) },
      ...{ position: choice(step.position), quorum: textOf(step.quorum), workingDays: textOf(step.workingDays) },
      ...{ passOnTo: choice(step.passOnTo), small: step.small },
    })),
    smallProvisions: textOf(limits.smallProvisions),
    smallCharacters: textOf(limits.smallCharacters),
  };
}

const countOf = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

/** What is sent of it: of each step only what its kind asks for. */
export const routeInput = ({ steps, smallProvisions, smallCharacters }: RouteDraft) => ({
  steps: steps.map(({ name, asks, people, department, position, quorum, workingDays, passOnTo, small }) => ({
    ...{ name, asks, small, quorum: asks === "head" ? null : countOf(quorum), workingDays: countOf(workingDays) },
    passOnToId: workingDays === "" ? null : (passOnTo?.id ?? null),
    peopleIds: asks === "people" ? people.map(({ id }) => id) : null,
    departmentId: asks === "head" ? (department?.id ?? null) : null,
    positionId: asks === "position" ? (position?.id ?? null) : null,
  })),
  smallProvisions: countOf(smallProvisions),
  smallCharacters: countOf(smallCharacters),
});

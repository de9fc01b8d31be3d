import type { FieldDescription } from "../../../schema/shared/description.ts";
import type { FieldScreen } from "../../../schema/shared/screen.ts";
import type { Model } from "../../model/model.ts";
import { screenFieldOf } from "./validate-operations.ts";

/** One step of a path: a field of a kind of record. */
export interface PathStep {
  readonly model: Model;
  readonly field: string;
}

/**
 * The fields that a path leads over: `person.department` of obligations is `person` of obligations and then `department` of people. Who may
 * read a path may read each of them. Nothing for a path that leads nowhere.
 */
export function pathSteps(model: Model, path: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at: Model | null = model;
  for (const field of path.split(".")) {
    if (at === null) return undefined;
    steps.push({ model: at, field });
    const known: FieldScreen | undefined = screenFieldOf(at.screen, field);
    // What leads to own fields is no field of any screen itself.
    const own: FieldDescription | undefined = known ? undefined : at.description.fields.get(field);
    const target: string | undefined = known ? known.record : own?.kind === "one" && own.leadsTo ? own.target : undefined;
    if (!known && target === undefined) return undefined;
    at = target === undefined ? null : model.models.find(target);
  }
  return steps;
}

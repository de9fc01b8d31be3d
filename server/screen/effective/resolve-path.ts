import { type ResourceName, resourceNames } from "../../../schema/registry.ts";
import type { FieldScreen, ScreenDefault } from "../../../schema/shared/screen.ts";
import { screenFieldOf } from "./validate-operations.ts";

/** One step of a path: a field of a resource. */
export interface PathStep {
  readonly resource: ResourceName;
  readonly field: string;
}

/**
 * The fields that a path leads over: `person.department` of obligations is `person` of obligations and then `department` of people. Who may
 * read a path may read each of them. Nothing for a path that leads nowhere.
 */
export function pathSteps(
  screens: Readonly<Record<ResourceName, ScreenDefault>>,
  resource: ResourceName,
  path: string,
): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at: ResourceName | undefined = resource;
  for (const field of path.split(".")) {
    if (at === undefined) return undefined;
    steps.push({ resource: at, field });
    const known: FieldScreen | undefined = screenFieldOf(screens[at], field);
    if (!known) return undefined;
    at = resourceNames.find((name) => name === known.record);
  }
  return steps;
}

import { resources } from "virtual:schema-facts";
import { fieldAt, isToOne } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";
import type { Me } from "./me.ts";

/** The fields by which the rules tell what this person may do to a record, so that the panel can tell it too. */
export function conditionFields(me: Me, resource: ResourceName): readonly string[] {
  const type = resources[resource]?.type;
  const paths = me.ability.rules
    .filter(
      (rule) => [rule.subject].flat().some((subject) => subject === type) && ![rule.action].flat().every((action) => action === "read"),
    )
    .flatMap((rule) => Object.keys(rule.conditions ?? {}));
  return [...new Set(paths)].filter((path) => isReadable(resource, path));
}

/** Whether the path ends at a value that the API answers. */
function isReadable(resource: ResourceName, path: string): boolean {
  const relation = path.endsWith(".id") ? fieldAt(resource, path.slice(0, -".id".length)) : undefined;
  if (isToOne(relation)) return true;
  const field = fieldAt(resource, path);
  return isToOne(field) || (field !== undefined && field.record === undefined);
}

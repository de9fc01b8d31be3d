import type { Parameters } from "../model/parameters.ts";
import type { Scope } from "./actor.ts";

/** SQL: whether the department lies where a role holds. */
export function inScope(department: string, scope: Scope, parameters: Parameters): string {
  if (scope === "everywhere") return `${department} is not null`;
  return `${department} = any(${parameters.ids(scope)})`;
}

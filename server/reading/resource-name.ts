import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import { invalid } from "../errors.ts";

/** The resource that an untrusted request names; INVALID at `path` for any other word. */
export function resourceNamed(name: string, path = "resource"): ResourceName {
  const known = resourceNames.find((resource) => resource === name);
  if (!known) throw invalid(path, "unknownResource", { resource: name.slice(0, 60) });
  return known;
}

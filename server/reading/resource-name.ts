import { type ResourceName, resourceNames } from "../../schema/registry.ts";
import { cutText } from "../../schema/shared/cut-text.screen.ts";
import { invalid } from "../errors.ts";

/** The resource that an untrusted request names; INVALID at `path` for any other word. */
export function resourceNamed(name: string, path = "resource"): ResourceName {
  const known = resourceNames.find((resource) => resource === name);
  if (!known) throw invalid(path, "unknownResource", { resource: cutText(name, 60) });
  return known;
}

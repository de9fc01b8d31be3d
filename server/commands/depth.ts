import { invalid } from "../errors.ts";

/** No command takes anything nested deeper; what walks over an input must come to an end. */
const DEEPEST = 60;

/** Refuses what is nested too deep, before anything walks over it. */
export function checkDepth(value: unknown, path: string, depth = 0): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > DEEPEST) throw invalid(path, "tooDeep", { max: DEEPEST });
  for (const [key, item] of Object.entries(value)) checkDepth(item, `${path}.${key}`, depth + 1);
}

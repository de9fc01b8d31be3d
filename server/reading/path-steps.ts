import { invalid } from "../errors.ts";

/** Steps of a path; each but the last joins a table, and nothing that anybody shows lies deeper. */
const MOST_STEPS = 8;

/** The steps of an untrusted path to a value, e.g. person.department.name; one that goes on and on is INVALID at `at`. */
export function stepsOf(path: string, at: string): readonly string[] {
  const steps = path.split(".");
  if (steps.length > MOST_STEPS) throw invalid(at, "tooDeep", { max: MOST_STEPS });
  return steps;
}

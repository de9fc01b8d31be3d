import { Findings } from "../../../schema/register/check/finding.screen.ts";
import { checkShape } from "../../../schema/register/check/shape.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { invalid } from "../../errors.ts";
import { refuseProblems } from "./definition-problems.ts";

/** Characters of a definition as JSON at most: 300 fields with all their words in both languages are a third of it. */
const LARGEST = 1_000_000;

/**
 * A definition that came from outside, as far as it can be kept as a draft: it is of the right shape. What is wrong beyond that is told by
 * `problemsOf`, and keeps it from being published.
 * @throws INVALID within `path` at what is not of the shape
 */
export function readDefinition(value: unknown, path: string): RegisterDefinition {
  if ((JSON.stringify(value) ?? "").length > LARGEST) throw invalid(path, "registerTooLarge", { max: LARGEST / 1_000 });
  const findings = new Findings();
  if (checkShape(value, findings)) return value;
  refuseProblems(findings.all, path);
  throw invalid(path, "registerFormat");
}

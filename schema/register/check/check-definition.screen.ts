import type { RegisterDefinition } from "../definition/definition.screen.ts";
import { readNumberPattern } from "../number/number-pattern.screen.ts";
import { checkAccess } from "./check-access.screen.ts";
import { checkAccounts } from "./check-accounts.screen.ts";
import { checkBands } from "./check-bands.screen.ts";
import { checkFields } from "./check-fields.screen.ts";
import { checkFlow } from "./check-flow.screen.ts";
import { checkLooks } from "./check-looks.screen.ts";
import { checkTimes } from "./check-times.screen.ts";
import { checkVersions } from "./check-versions.screen.ts";
import { Checking, type CheckSurroundings } from "./checking.screen.ts";
import { type Finding, Findings } from "./finding.screen.ts";
import { checkShape } from "./shape.screen.ts";

/**
 * All that is wrong with a definition, each with its place and the remedy; none where it may be published, but for warnings. It may come
 * from anywhere: what is not even of the right shape is said first, and alone.
 */
export function checkDefinition(definition: unknown, around: CheckSurroundings): readonly Finding[] {
  const findings = new Findings();
  if (checkShape(definition, findings)) {
    const checking = new Checking(definition, around);
    checkNames(checking, definition);
    checkFields(checking);
    checkFlow(checking);
    checkBands(checking);
    checkTimes(checking);
    checkAccounts(checking);
    checkLooks(checking);
    checkAccess(checking);
    checkVersions(checking);
    return checking.findings.all;
  }
  return findings.all;
}

function checkNames(checking: Checking, { titles, numbering, monthsKept }: RegisterDefinition): void {
  checking.name("titles.singular", titles.singular);
  checking.name("titles.plural", titles.plural);
  const pattern = readNumberPattern(numbering);
  if ("problem" in pattern) checking.findings.add({ at: "numbering", key: "numbering", message: pattern.problem });
  checking.whole("monthsKept", monthsKept, 1, 1200);
}

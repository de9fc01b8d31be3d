import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Expression } from "../../../schema/register/definition/expression.screen.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { namesIn } from "../../../schema/register/hidden-inputs.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual } from "../../../schema/registry.screen.ts";

/** Whether the outcome of a formula may come from one of the fields, itself or by what is worked out of them. */
function comesFrom(holds: Expression, asked: ReadonlySet<string>, { fields }: RegisterDefinition): boolean {
  const seen = new Set<string>();
  const open = [...namesIn(holds)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (asked.has(next)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const field = fields.find(({ key }) => key === next);
    if (field?.of.kind === "computed") open.push(...namesIn(field.of.is));
  }
  return false;
}

/** Of what still keeps a transition from being given: what no value that it asks for could change. */
export function unmetForGood(way: RegisterTransition, unmet: readonly Bilingual[], definition: RegisterDefinition): readonly Bilingual[] {
  const asked = new Set((way.fields ?? []).map(({ field }) => field));
  const canChange = (way.guards ?? []).filter(({ holds }) => comesFrom(holds, asked, definition)).map(({ message }) => inBoth(message).zh);
  return unmet.filter(({ zh }) => !canChange.includes(zh));
}

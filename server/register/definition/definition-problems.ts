import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { readNumberPattern } from "../../../schema/register/number/number-pattern.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalidAll, type Problem } from "../../errors.ts";

/** Something that is wrong with a definition, at its place: `transitions.2.guards.0.holds`. Warnings keep nothing from being published. */
export interface DefinitionProblem {
  readonly at: string;
  readonly severity: "error" | "warning";
  readonly message: Bilingual;
}

const error = (at: string, message: Bilingual): DefinitionProblem => ({ at, severity: "error", message });

const changedKind = both("此项的类型已不能更改，请另建一个字段。", "The kind of this field cannot change any more. Make another field.");

/** What a key was used for once, it stays for. */
const changedKinds = (definition: RegisterDefinition, usedKeys: Readonly<Record<string, string>>): readonly DefinitionProblem[] =>
  definition.fields.flatMap(({ key, of }, index) => {
    const before = usedKeys[key];
    return before !== undefined && before !== of.kind ? [error(`fields.${index}.of`, changedKind)] : [];
  });

/** All that is wrong with a definition, in the register as it is. */
export async function problemsOf(
  sql: SqlExecutor,
  register: Register,
  definition: RegisterDefinition,
): Promise<readonly DefinitionProblem[]> {
  const [row] = await sql.rows<[Readonly<Record<string, string>>]>(`select g."used_keys" as "keys" from "register" g where g."id" = $1`, [
    register.id,
  ]);
  const pattern = readNumberPattern(definition.numbering);
  return [...("problem" in pattern ? [error("numbering", pattern.problem)] : []), ...changedKinds(definition, row?.[0] ?? {})];
}

/** @throws INVALID at the places of all errors, within `path` */
export function refuseProblems(problems: readonly DefinitionProblem[], path: string): void {
  const [first, ...rest] = problems
    .filter(({ severity }) => severity === "error")
    .map(({ at, message }): Problem => ({ path: `${path}.${at}`, code: "registerSaid", values: { zh: message.zh, en: message.en } }));
  if (first) throw invalidAll([first, ...rest]);
}

import type { Guard } from "../../../schema/register/definition/expression.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { hiddenIn, hiddenInputs } from "../../../schema/register/hidden-inputs.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { formulasOf } from "../records/formulas.ts";
import { isShown } from "../records/values.ts";

/** Said in place of a guard's own words to whoever may not read what it looks at. */
const unsaid = both("记录目前的内容不允许这样办理。", "As the record stands, this is not possible.");

async function isSaid(tx: Transaction, recorded: Recorded, { holds }: Guard<Bilingual>): Promise<boolean> {
  const { definition } = recorded;
  const fields = definition.fields.filter(({ key }) => hiddenIn(holds, hiddenInputs(definition)).has(key));
  const shown = await Promise.all(fields.map((field: RegisterField) => isShown(tx, recorded, field)));
  return shown.every((one) => one);
}

/** What the guards that do not hold say; a guard's words are as hidden as what it looks at. */
export async function unmetGuards(
  tx: Transaction,
  recorded: Recorded,
  guards: readonly Guard<Bilingual>[] = [],
): Promise<readonly Bilingual[]> {
  const { record, register, definition } = recorded;
  const values = { ...ownValues(record), ...record.data };
  const formulas = formulasOf(definition, register.slug);
  const unmet = guards.filter(({ holds }) => !formulas.holds(holds, values, surroundingsOf(tx)));
  const said: Bilingual[] = [];
  for (const guard of unmet) said.push((await isSaid(tx, recorded, guard)) ? inBoth(guard.message) : unsaid);
  return said;
}

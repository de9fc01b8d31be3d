import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { namesIn } from "../../../schema/register/hidden-inputs.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import { checkValue } from "../../../schema/register/value/value.screen.ts";
import { isWrong, type ValueProblem } from "../../../schema/register/value/value-kind.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { isStaffOf } from "../../access/known-kinds.ts";
import { GatheredProblems } from "../../commands/gathered-problems.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid, invalidAll, type Problem } from "../../errors.ts";
import { currentFields, meantAt, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { isMeant } from "../who/people-meant.ts";
import { keepFiles } from "./files.ts";
import { formulasOf } from "./formulas.ts";
import { refuseUnknownReferences } from "./references.ts";

/** What is wrong with a value, at its place in the request. */
export const problemsAt = (path: string, problems: readonly ValueProblem[]): readonly Problem[] =>
  problems.map(({ at, message }) => ({
    path: at === "" ? path : `${path}.${at}`,
    code: "registerSaid",
    values: { zh: message.zh, en: message.en },
  }));

function refuseAll(problems: readonly Problem[]): void {
  const [first, ...rest] = problems.slice(0, 20);
  if (first) throw invalidAll([first, ...rest]);
}

/** Whether somebody is shown a field with personal data: those it names, whoever opened the record, and its subject. */
export async function isShown(tx: Transaction, recorded: Recorded, { key, of, personal }: RegisterField): Promise<boolean> {
  if (!personal) return true;
  const { record } = recorded;
  const me = tx.actor.personId;
  const value = record.data[key];
  const named = of.kind === "person" ? value === me : of.kind === "people" && Array.isArray(value) && value.includes(me);
  return named || record.creator?.id === me || isMeant(tx.sql, me, personal.shownTo, meantAt(recorded));
}

/** Keys of the fields that are asked of whoever fills in, where those are not all that they may be shown: none but these can be given or are demanded. */
export type Asked = ReadonlySet<string>;

async function fieldsOf(
  tx: Transaction,
  recorded: Recorded,
  given: unknown,
  path: string,
  asked?: Asked,
): Promise<readonly (readonly [RegisterField, unknown])[]> {
  if (!isObject(given)) throw invalid(path, "registerFormat");
  const fields = new Map(currentFields(recorded.definition).map((field) => [field.key, field]));
  const pairs: (readonly [RegisterField, unknown])[] = [];
  for (const [key, value] of Object.entries(given)) {
    const field = fields.get(key);
    // What somebody may not read they may not write either; it is not there for them.
    const mayFill = field && (asked ? asked.has(key) : await isShown(tx, recorded, field));
    if (!field || !mayFill) throw invalid(`${path}.${key}`, "unknownRegisterField", { field: key });
    pairs.push([field, value]);
  }
  return pairs;
}

/** The given values as a record keeps them, over those that it holds; files that came along are kept. INVALID at all that are wrong. */
export async function checkedValues(tx: Transaction, recorded: Recorded, given: unknown, path: string, asked?: Asked): Promise<RecordData> {
  const { record } = recorded;
  const pairs = await fieldsOf(tx, recorded, given, path, asked);
  const changed: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const gathered = new GatheredProblems();
  for (const [field, value] of pairs) {
    const at = `${path}.${field.key}`;
    try {
      const kept = await keepFiles(tx, recorded, field, value, at);
      const checked = checkValue(field.of, kept, record.data[field.key] ?? null);
      if (isWrong(checked)) problems.push(...problemsAt(at, checked.problems));
      else changed[field.key] = checked.value;
    } catch (error) {
      gathered.keep(error);
    }
  }
  gathered.refuse();
  refuseAll(problems);
  await refuseUnknownReferences(tx, recorded, changed, path);
  return withoutNothing({ ...record.data, ...changed });
}

/** A key without a value is not kept. */
export const withoutNothing = (data: RecordData): RecordData =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));

/** The values with what the definition works out of them. */
export const workedOut = (tx: Transaction, { record, register, definition }: Recorded, data: RecordData): RecordData =>
  withoutNothing(formulasOf(definition, register.slug).workOut(ownValues(record), data, surroundingsOf(tx)));

/** Own fields are demanded of the staff of their department alone. */
function demands({ actor }: Transaction, { slug, extends: resource }: Register): boolean {
  const model = resource ? actor.models.find(`r/${slug}`) : null;
  return model === null || isStaffOf(model, actor);
}

/** What a field that is not shown holds: what was recorded while a record stood elsewhere stays its history. */
const staysHidden = ({ key, shownIf = "" }: RegisterField, before: RecordData): unknown =>
  namesIn(shownIf).has("state") ? before[key] : undefined;

/**
 * The values with what the definition works out; what is not shown is emptied, or where that follows from the state stays as it was.
 * @throws INVALID at the fields that are demanded and empty
 */
export function completedValues(
  tx: Transaction,
  { record, register, definition }: Recorded,
  data: RecordData,
  path: string,
  asked?: Asked,
): RecordData {
  const formulas = formulasOf(definition, register.slug);
  const surroundings = surroundingsOf(tx);
  const own = ownValues(record);
  const first = formulas.workOut(own, data, surroundings);
  const fields = currentFields(definition);
  const hidden = fields.filter(({ shownIf }) => shownIf !== undefined && !formulas.holds(shownIf, { ...own, ...first }, surroundings));
  const shown = withoutNothing({ ...data, ...Object.fromEntries(hidden.map((field) => [field.key, staysHidden(field, record.data)])) });
  const worked = withoutNothing(hidden.length > 0 ? formulas.workOut(own, shown, surroundings) : first);
  const values = { ...own, ...worked };
  const missing = (demands(tx, register) ? fields : []).filter((field) => {
    if (field.of.kind === "computed" || hidden.includes(field) || worked[field.key] !== undefined) return false;
    if (asked && !asked.has(field.key)) return false;
    return field.required === true || (field.requiredIf !== undefined && formulas.holds(field.requiredIf, values, surroundings));
  });
  refuseAll(missing.map(({ key }): Problem => ({ path: `${path}.${key}`, code: "fieldRequired" })));
  return worked;
}

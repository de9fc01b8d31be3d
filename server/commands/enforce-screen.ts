import { commandOfName } from "../../schema/registry.commands.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../schema/screen/effective.screen.ts";
import { filledFields } from "../../schema/shared/command.screen.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { invalidAll, type Problem } from "../errors.ts";
import { effectiveScreenOf } from "../screen/effective/effective-screen.ts";
import { type FormInput, FormKeys, FormValues, isBlank, storedValues } from "../screen/effective/form-values.ts";
import { defaultValues, type Occasion, readOnlyFields, requiredFields } from "../screen/effective/resolve-requirements.ts";
import type { Transaction } from "./transaction.ts";

/** What a command was given for one form, by which names, and where that stands in the request. */
interface FilledForm {
  readonly occasion: Occasion;
  readonly keys: FormKeys;
  readonly given: FormInput;
  readonly path: string;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/**
 * What the effective form of the actor's department demands of an input, whichever client sent it: configured requirements must be met,
 * locked fields must not be named, and what a new record begins with is filled in. What a condition hides is neither demanded nor filled in. Answers the input to work with. What commands demand
 * by themselves is theirs to check.
 */
export async function enforceScreen<I>(tx: Transaction, command: string, untouched: I): Promise<I> {
  const definition = commandOfName(command);
  const [form, forms] = [definition?.form, definition?.forms];
  const filled = form ?? forms;
  if (!filled || !isObject(untouched)) return untouched;
  const look = { resource: filled.resource, kind: "form", departmentId: null, viewId: null, withChoices: false } as const;
  const { screen, layers } = await effectiveScreenOf(tx.sql, tx.actor, look);
  if (layers.length === 0) return untouched;
  const keys = new FormKeys(filledFields(filled));
  const given: FormInput = Object.fromEntries(Object.entries(untouched));
  if (form) return withFilled(untouched, await enforceForm(tx, screen, { occasion: form.occasion, keys, given, path: "input" }));
  const all: unknown = forms && given[forms.list];
  if (!forms || !Array.isArray(all)) return untouched;
  const held: unknown[] = [];
  for (const [place, one] of all.entries()) {
    const values: FormInput = isObject(one) ? Object.fromEntries(Object.entries(one)) : {};
    const occasion = forms.occasions[String(values[forms.by])];
    const path = `input.${forms.list}.${place}`;
    held.push(occasion && isObject(one) ? withFilled(one, await enforceForm(tx, screen, { occasion, keys, given: values, path })) : one);
  }
  return withFilled(untouched, { [forms.list]: held });
}

/** The same input with more values, if there are any. */
const withFilled = <I extends object>(input: I, filled: FormInput): I =>
  Object.keys(filled).length > 0 ? Object.assign(Object.create(Object.getPrototypeOf(input)), input, filled) : input;

/** Holds what was given to the form; answers what a new record begins with beside it. */
async function enforceForm(tx: Transaction, screen: EffectiveScreen, { occasion, keys, given, path }: FilledForm): Promise<FormInput> {
  const required = requiredFields(screen, occasion);
  const stored = occasion === "update" ? await stateOf(tx, screen, required, keys, given) : new Map<string, unknown>();
  const values = new FormValues(screen, keys, given, stored);
  const filled = occasion === "create" ? values.fill(defaultValues(screen)) : {};
  const input: FormInput = { ...given, ...filled };
  const asked = screen.fields.filter(
    (field) => field.sources.required && required.has(field.field) && keys.has(field.field) && !values.isOutOfPlace(field),
  );
  const problems = [...unmet(asked, keys, input, occasion), ...locked(readOnlyFields(screen, occasion), keys, given, filled)];
  const [first, ...more] = problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
  if (first) throw invalidAll([first, ...more]);
  return filled;
}

/** What the record holds where a demand hangs on a field that the input leaves out; mostly nothing has to be read for that. */
async function stateOf(tx: Transaction, screen: EffectiveScreen, required: ReadonlySet<string>, keys: FormKeys, given: FormInput) {
  const fields = new Map(screen.fields.map((field) => [field.field, field]));
  const names = new Set<string>();
  for (const field of screen.fields) {
    const key = keys.given(field.field, given);
    if (!required.has(field.field) || given[key] === undefined || !isBlank(given[key])) continue;
    for (let at: EffectiveField | undefined = field; at?.when && !names.has(at.when.field); at = fields.get(at.when.field))
      names.add(at.when.field);
  }
  return names.size > 0 && isUuid(given.id)
    ? storedValues(tx.context.readerOf(tx.actor), tx.actor.models.of(screen.resource), screen, given.id, names)
    : new Map<string, unknown>();
}

function unmet(fields: readonly EffectiveField[], keys: FormKeys, input: FormInput, occasion: Occasion): Problem[] {
  return fields.flatMap(({ field }): Problem[] => {
    const key = keys.given(field, input);
    const isMissing = occasion === "create" ? isBlank(input[key]) : input[key] !== undefined && isBlank(input[key]);
    return isMissing ? [{ path: key, code: "requiredByScreen" }] : [];
  });
}

function locked(readOnly: ReadonlySet<string>, keys: FormKeys, given: FormInput, filled: FormInput): Problem[] {
  return [...readOnly].flatMap((field): Problem[] => {
    const key = keys.given(field, given);
    return given[key] === undefined || Object.hasOwn(filled, key) ? [] : [{ path: key, code: "lockedByScreen" }];
  });
}

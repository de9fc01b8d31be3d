import { commandOfName } from "../../schema/registry.commands.screen.ts";
import { type ResourceName } from "../../schema/registry.ts";
import type { EffectiveField, EffectiveScreen } from "../../schema/screen/effective.screen.ts";
import { filledFields } from "../../schema/shared/command.screen.ts";
import { isUuid } from "../../schema/shared/uuid.screen.ts";
import { invalidAll, type Problem } from "../errors.ts";
import { effectiveScreenOf } from "../screen/effective/effective-screen.ts";
import { type FormInput, FormKeys, FormValues, isBlank, storedValues } from "../screen/effective/form-values.ts";
import { defaultValues, type Occasion, readOnlyFields, requiredFields } from "../screen/effective/resolve-requirements.ts";
import type { Transaction } from "./transaction.ts";

/** The form that a command fills in, and by which names. */
interface FilledForm {
  readonly resource: ResourceName;
  readonly occasion: Occasion;
  readonly keys: FormKeys;
}

/** The form behind a command, as its definition says; null for commands without one. */
function formOf(command: string): FilledForm | null {
  const form = commandOfName(command)?.form;
  return form ? { resource: form.resource, occasion: form.occasion, keys: new FormKeys(filledFields(form)) } : null;
}

/**
 * What the effective form of the actor's department demands of an input, whichever client sent it: configured requirements must be met,
 * locked fields must not be named, and what a new record begins with is filled in. What a condition hides is neither demanded nor filled in. Answers the input to work with. What commands demand
 * by themselves is theirs to check.
 */
export async function enforceScreen<I>(tx: Transaction, command: string, untouched: I): Promise<I> {
  const form = formOf(command);
  if (!form || typeof untouched !== "object" || untouched === null) return untouched;
  const { resource, occasion, keys } = form;
  const look = { resource, kind: "form", departmentId: null, viewId: null, withChoices: false } as const;
  const { screen, layers } = await effectiveScreenOf(tx.sql, tx.actor, look);
  if (layers.length === 0) return untouched;
  const given: FormInput = Object.fromEntries(Object.entries(untouched));
  const required = requiredFields(screen, occasion);
  const stored = occasion === "update" ? await stateOf(tx, screen, required, keys, given) : new Map<string, unknown>();
  const values = new FormValues(screen, keys, given, stored);
  const filled = occasion === "create" ? values.fill(defaultValues(screen)) : {};
  const input: FormInput = { ...given, ...filled };
  const asked = screen.fields.filter(
    (field) => field.sources.required && required.has(field.field) && keys.has(field.field) && !values.isOutOfPlace(field),
  );
  const problems = [...unmet(asked, keys, input, occasion), ...locked(readOnlyFields(screen, occasion), keys, given, filled)];
  const [first, ...more] = problems;
  if (first) throw invalidAll([first, ...more]);
  return Object.keys(filled).length > 0 ? Object.assign(Object.create(Object.getPrototypeOf(untouched)), untouched, filled) : untouched;
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
    ? storedValues(tx.context.readerOf(tx.actor), screen, given.id, names)
    : new Map<string, unknown>();
}

function unmet(fields: readonly EffectiveField[], keys: FormKeys, input: FormInput, occasion: Occasion): Problem[] {
  return fields.flatMap(({ field }): Problem[] => {
    const key = keys.given(field, input);
    const isMissing = occasion === "create" ? isBlank(input[key]) : input[key] !== undefined && isBlank(input[key]);
    return isMissing ? [{ path: `input.${key}`, code: "requiredByScreen" }] : [];
  });
}

function locked(readOnly: ReadonlySet<string>, keys: FormKeys, given: FormInput, filled: FormInput): Problem[] {
  return [...readOnly].flatMap((field): Problem[] => {
    const key = keys.given(field, given);
    return given[key] === undefined || Object.hasOwn(filled, key) ? [] : [{ path: `input.${key}`, code: "lockedByScreen" }];
  });
}

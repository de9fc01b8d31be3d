import { type ResourceName, resourceNames, resources } from "../../schema/registry.ts";
import type { EffectiveField } from "../../schema/screen/effective.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalidAll, type Problem } from "../errors.ts";
import { effectiveScreenIn } from "./effective-screen.ts";
import { defaultValues, type Occasion, readOnlyFields, requiredFields } from "./resolve-requirements.ts";
import { mainDepartment } from "./screen-layers.ts";

/** Commands that fill in a form although they are not called create or update. */
const formCommands: Readonly<Record<string, readonly [ResourceName, Occasion]>> = {
  grantClearance: ["clearances", "create"],
  grantAccess: ["accessGrants", "create"],
  grantRole: ["roleGrants", "create"],
  startMembership: ["memberships", "create"],
  assignTraining: ["assignments", "create"],
};

const byClassName = new Map(resourceNames.map((name) => [resources[name].entity.name, name]));

/** The form behind a command: of what, and whether a record is made or changed; null for commands without one. */
function formOf(command: string): readonly [ResourceName, Occasion] | null {
  const [, verb, entity] = /^(create|update)([A-Z]\w*)$/.exec(command) ?? [];
  const resource = entity ? byClassName.get(entity) : undefined;
  if (resource) return [resource, verb === "create" ? "create" : "update"];
  return Object.hasOwn(formCommands, command) ? (formCommands[command] ?? null) : null;
}

type Input = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** Under which name the input carries the field: relations come as ids, or by the number of the record. */
function keyOf(field: string, input: Input): string {
  const names = [field, `${field}Id`, `${field}Number`];
  return names.find((name) => !isEmpty(input[name])) ?? names.find((name) => Object.hasOwn(input, name)) ?? field;
}

/**
 * What the effective form of the actor's department demands of an input, whichever client sent it: configured requirements must be met,
 * locked fields must not be named, and what a new record begins with is filled in. Answers the input to work with. What commands demand
 * by themselves is theirs to check.
 */
export async function enforceScreen<I>(tx: Transaction, command: string, untouched: I): Promise<I> {
  const form = formOf(command);
  if (!form || typeof untouched !== "object" || untouched === null) return untouched;
  const [resource, occasion] = form;
  const departmentId = await mainDepartment(tx.sql, tx.actor);
  const { screen, layers } = await effectiveScreenIn(tx.sql, tx.actor, resource, "form", departmentId);
  if (layers.length === 0) return untouched;
  const relations = new Set(screen.fields.filter(({ record }) => record !== undefined).map(({ field }) => field));
  const given: Input = Object.fromEntries(Object.entries(untouched));
  const filled: Record<string, unknown> = {};
  if (occasion === "create") {
    for (const [field, value] of defaultValues(screen)) {
      const key = relations.has(field) ? `${field}Id` : field;
      if (isEmpty(given[key])) filled[key] = value;
    }
  }
  const input: Input = { ...given, ...filled };
  const problems = [
    ...unmet(screen.fields, requiredFields(screen, occasion), input, occasion),
    ...locked(readOnlyFields(screen, occasion), given, filled),
  ];
  const [first, ...more] = problems;
  if (first) throw invalidAll([first, ...more]);
  return Object.keys(filled).length > 0 ? Object.assign(Object.create(Object.getPrototypeOf(untouched)), untouched, filled) : untouched;
}

function unmet(fields: readonly EffectiveField[], required: ReadonlySet<string>, input: Input, occasion: Occasion): Problem[] {
  return fields.flatMap(({ field, sources }): Problem[] => {
    if (!sources.required || !required.has(field)) return [];
    const key = keyOf(field, input);
    const isMissing =
      occasion === "create" ? isEmpty(input[key]) : Object.hasOwn(input, key) && input[key] !== undefined && isEmpty(input[key]);
    return isMissing ? [{ path: `input.${key}`, code: "requiredByScreen" }] : [];
  });
}

function locked(readOnly: ReadonlySet<string>, given: Input, filled: Input): Problem[] {
  return [...readOnly].flatMap((field): Problem[] => {
    const key = keyOf(field, given);
    return given[key] === undefined || Object.hasOwn(filled, key) ? [] : [{ path: `input.${key}`, code: "lockedByScreen" }];
  });
}

import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { filledLines } from "../field/use-field-value.ts";

type Values = Readonly<Record<string, unknown>>;

/** Fields that are not gone. */
export const currentFields = ({ fields }: Pick<RegisterDefinition, "fields">): readonly RegisterField[] =>
  fields.filter(({ retired }) => !retired);

/** Whoever fills in a form holds the records of relations; a register keeps their ids. */
function idsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsOf);
  return isObject(value) && typeof value.id === "string" ? value.id : value;
}

function keptValue({ of }: RegisterField, value: unknown): unknown {
  if (value === undefined || value === "") return null;
  if (of.kind === "table") return filledLines(value);
  return of.kind === "checklist" || of.kind === "place" ? value : idsOf(value);
}

/** What a form holds of a register's fields, as a record keeps it; worked-out values aside. */
export const dataOf = (definition: Pick<RegisterDefinition, "fields">, values: Values): Values =>
  Object.fromEntries(
    currentFields(definition).flatMap((field) =>
      field.of.kind === "computed" || !(field.key in values) ? [] : [[field.key, keptValue(field, values[field.key])]],
    ),
  );

/** Of these values those that differ. */
export const changedData = (before: Values, after: Values): Values =>
  Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[key] ?? null)));

/** What the server says about values, at the fields of the form. */
export function atFields(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const fields = error.fields.map((problem) => {
    const [key = ""] = problem.path.replace(/^input\.(data\.)?/, "").split(".");
    return { ...problem, path: `input.${key}` };
  });
  return new ApiError(error.code, error.message, fields, undefined, error.retryAfter);
}

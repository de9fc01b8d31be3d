import type { ChoiceOption, FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { leadsTo } from "../../../schema/register/value/reference.screen.ts";
import type { AnyResource } from "../../../schema/registry.ts";
import type { FieldDescription, ScalarKind } from "../../../schema/shared/description.ts";

/** What may be a key: it stands in SQL as it is. */
const KEY = /^[a-z][a-z0-9_]{0,39}$/;

/** What the values of a field are to the reader: one value or record, and how its JSON becomes it. */
type Kept = { readonly type: ScalarKind; readonly from: (data: string, key: string) => string } | { readonly target: AnyResource };

const text = (data: string, key: string) => `(${data}->>'${key}')`;
const as = (type: ScalarKind, cast: string): Kept => ({ type, from: (data, key) => `(${data}->>'${key}')::${cast}` });

const plainText: Kept = { type: "text", from: text };
const number = as("number", "float8");
const money = as("decimal", "numeric");
const minutes = as("int", "int");
const read = (type: ScalarKind, by: string): Kept => ({ type, from: (data, key) => `${by}(${data}->>'${key}')` });
const day = read("day", "kept_day");
const moment = read("moment", "kept_moment");
const flag = as("flag", "boolean");
const structured: Kept = { type: "json", from: (data, key) => `(${data}->'${key}')` };
/** Null where the record holds none, as for any other value. */
const ids: Kept = {
  type: "ids",
  from: (data, key) =>
    `(case jsonb_typeof(${data}->'${key}') when 'array' then array(select jsonb_array_elements_text(${data}->'${key}')) end)`,
};

const oneOf = (options: readonly ChoiceOption[], name: string): Kept => ({
  type: { name, values: options.map(({ key }) => key) },
  from: text,
});

const computed = { text: plainText, number, money, day, moment, duration: minutes, flag } as const;

function kept(of: FieldKindDefinition, slug: string, name: string): Kept {
  switch (of.kind) {
    case "text":
    case "longText":
    case "phone":
      return plainText;
    case "number":
      return number;
    case "money":
      return money;
    case "day":
      return day;
    case "moment":
      return moment;
    case "duration":
      return minutes;
    case "flag":
      return flag;
    case "choice":
      return oneOf(of.options, name);
    case "person":
    case "department":
    case "position":
    case "provision":
    case "document":
      return { target: leadsTo[of.kind] };
    case "record":
      return of.many ? ids : { target: `r/${of.register ?? slug}` };
    case "people":
    case "file":
      return ids;
    case "signature":
      return as("id", "uuid");
    case "computed":
      return computed[of.gives];
    case "choices":
    case "place":
    case "checklist":
    case "table":
      return structured;
  }
}

/** What the reader knows of a field of a register: its value stands in the record's data under its key. Null for a key that is none. */
export function fieldDescription({ key, label, of, searchable }: RegisterField, slug: string): FieldDescription | null {
  if (!KEY.test(key)) return null;
  const named = { name: key, description: label.en || label.zh, column: null };
  const known = kept(of, slug, `r/${slug}.${key}`);
  if ("target" in known) return { kind: "one", ...named, target: known.target, sql: (table) => `(${table}."data"->>'${key}')::uuid` };
  const { type, from } = known;
  return {
    ...{ kind: "scalar", ...named, type, nullable: true, unique: false, opensText: false },
    ...{ searchable: (searchable ?? false) && type === "text", sql: (table) => from(`${table}."data"`, key) },
  };
}

import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import { both } from "../../../i18n/say.ts";
import { type Data, isData } from "./data.ts";
import type { EntryDescription, Option } from "./entry-description.ts";
import { fieldOptions, fixed, stateOptions } from "./options.ts";

const kindOf = (entry: Data, { fields }: RegisterDefinition) => fields.find(({ key }) => key === entry.field)?.of.kind;

function answers(definition: RegisterDefinition, { field }: Data): readonly Option[] {
  if (field === "state") return stateOptions(definition);
  const of = definition.fields.find(({ key }) => key === field)?.of;
  return of?.kind === "choice" ? of.options.map(({ key, label }) => ({ value: key, label })) : [];
}

const compared = fixed(
  ["eq", "等于", "Is"],
  ["ne", "不等于", "Is not"],
  ["in", "是其中之一", "Is one of"],
  ["lt", "小于", "Below"],
  ["gte", "不小于", "At least"],
  ["gt", "大于", "Above"],
  ["lte", "不大于", "At most"],
);

/** One condition over a value of the records, such as "severity is major". */
export const conditionEntry: EntryDescription = {
  one: both("条件", "Condition"),
  properties: [
    {
      at: "field",
      label: both("字段", "Field"),
      input: "choice",
      options: (definition) => [
        { value: "state", label: both("状态", "State") },
        ...fieldOptions("choice", "flag", "number", "money", "text", "day", "computed")(definition),
      ],
    },
    { at: "is", label: both("比较", "Comparison"), input: "choice", options: compared },
    {
      at: "value",
      label: both("取值", "Value"),
      input: "choice",
      options: answers,
      when: (entry, definition) => entry.is !== "in" && answers(definition, entry).length > 0,
    },
    {
      at: "value",
      label: both("取值", "Values"),
      input: "choices",
      options: (definition) => [
        ...stateOptions(definition),
        ...definition.fields.flatMap(({ key }) => answers(definition, { field: key })),
      ],
      when: ({ is }) => is === "in",
    },
    { at: "value", label: both("是", "Yes"), input: "flag", when: (entry, definition) => kindOf(entry, definition) === "flag" },
    {
      at: "value",
      label: both("取值", "Value"),
      input: "number",
      when: (entry, definition) => ["number", "computed"].includes(kindOf(entry, definition) ?? ""),
    },
    {
      at: "value",
      label: both("取值", "Value"),
      input: "text",
      when: (entry, definition) => ["text", "money"].includes(kindOf(entry, definition) ?? ""),
    },
    { at: "value", label: both("取值", "Value"), input: "day", when: (entry, definition) => kindOf(entry, definition) === "day" },
  ],
  fresh: () => ({ field: "state", is: "eq" }),
  name: (entry, definition) => definition.fields.find(({ key }) => key === entry.field)?.label ?? both("状态", "State"),
};

/** The conditions of a filter such as `{ state: { in: ["open"] }, score: { lt: 3 } }`. */
export const conditionsOf = (where: unknown): readonly Data[] =>
  isData(where)
    ? Object.entries(where).flatMap(([field, compared]) =>
        isData(compared) ? Object.entries(compared).map(([is, value]) => ({ field, is, value })) : [],
      )
    : [];

/** The filter that these conditions make together; none of them nothing. */
export function whereOf(conditions: readonly Data[]): Data | undefined {
  const where: Record<string, Data> = {};
  for (const { field, is, value } of conditions)
    where[String(field)] = { ...where[String(field)], [String(is)]: value ?? (is === "eq" ? false : null) };
  return conditions.length > 0 ? where : undefined;
}

import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Context } from "../../context.ts";
import { type Model, targetOf } from "../../model/model.ts";
import { recordsById } from "../../reading/records-by-id.ts";
import { selectionOfFields, shown, titleField } from "../../reading/shown-field.ts";

type Values = Readonly<Record<string, unknown>>;

/** One value by which something is kept apart, as its reader calls it. */
export interface SaidValue {
  readonly field: string;
  readonly value: unknown;
  /** Empty for what the reader may not know. */
  readonly title: string;
}

/** Values of fields as their reader calls them: records by their titles, as far as they may be read, choices by their words. */
export async function saidValues(
  { reader, language, config }: Context,
  model: Model,
  { fields }: RegisterDefinition,
  keys: readonly string[],
  rows: readonly Values[],
): Promise<readonly (readonly SaidValue[])[]> {
  const locale = { language, timeZone: config.timeZone };
  const names = new Map<string, ReadonlyMap<string, string>>();
  for (const key of keys) {
    const described = model.description.fields.get(key);
    const field = fields.find((one) => one.key === key);
    if (described?.kind === "one") {
      const target = targetOf(model, described);
      const title = titleField(target);
      const ids = [...new Set(rows.flatMap((row) => (isUuid(row[key]) ? [row[key]] : [])))];
      const records = await recordsById(reader, target.resource, ids, selectionOfFields([title]));
      names.set(key, new Map([...records].map(([id, row]) => [id, String(shown(row, title, locale))])));
    } else if (field?.of.kind === "choice")
      names.set(key, new Map(field.of.options.map((option) => [option.key, inBoth(option.label)[language]])));
  }
  const titleOf = (key: string, value: unknown): string => {
    if (value === null || value === undefined) return "";
    const known = names.get(key);
    return known ? (known.get(String(value)) ?? "") : String(value);
  };
  return rows.map((row) => keys.map((key) => ({ field: key, value: row[key] ?? null, title: titleOf(key, row[key]) })));
}

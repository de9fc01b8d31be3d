import { both } from "../../i18n/say.ts";
import { type Data, dataAt } from "./entry/data.ts";

/** What a kind needs from the beginning on. */
const begins: Readonly<Record<string, Data>> = {
  choice: { options: [{ key: "option_1", label: both("选项一", "First option") }] },
  choices: { options: [{ key: "option_1", label: both("选项一", "First option") }] },
  checklist: { items: [{ key: "item_1", label: both("检查项一", "First item") }] },
  table: { columns: [{ key: "column_1", label: both("第一列", "First column"), of: { kind: "text" } }] },
  computed: { is: "", gives: "number" },
};

/** A field after a change: where its kind became another one, with what that needs, and without what the other one had. */
export function freshOf(before: Data, after: Data): Data {
  const kind = dataAt(after, "of.kind");
  if (kind === dataAt(before, "of.kind")) return after;
  const options = dataAt(before, "of.options");
  const kept = options && (kind === "choice" || kind === "choices") ? { options } : (begins[String(kind)] ?? {});
  const { default: _, ...others } = after;
  return { ...others, of: { kind, ...kept } };
}

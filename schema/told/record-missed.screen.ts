import { both } from "../shared/field.screen.ts";
import { type ToldKindDefinition } from "./told-kind.screen.ts";

/** A limit of a record was missed. */
export const recordMissed: ToldKindDefinition<"record"> = {
  name: both("登记记录已逾期", "A limit was missed"),
  ...{ group: "registers", carries: ["record"], sign: "alarm", tone: "late" },
  values: { title: { from: ["record.title", "record.number"] } },
  one: both("“%{title}”超过了时限", "A time limit of “%{title}” was missed"),
  many: both(
    "%{smart_count} 条记录超过了时限",
    "A time limit of one record was missed |||| Time limits of %{smart_count} records were missed",
  ),
  place: "/r/%{record.register.slug}/%{record.id}/show",
  manyPlace: "/registers",
};

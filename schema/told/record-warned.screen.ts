import { both } from "../shared/field.screen.ts";
import { type ToldKindDefinition } from "./told-kind.screen.ts";

/** A limit of a record ends soon. */
export const recordWarned: ToldKindDefinition<"record"> = {
  name: both("登记记录即将到期", "A limit ends soon"),
  ...{ group: "registers", carries: ["record"], sign: "clock", tone: "soon" },
  values: { title: { from: ["record.title", "record.number"] } },
  one: both("“%{title}”的时限即将到期", "A time limit of “%{title}” ends soon"),
  many: both(
    "%{smart_count} 条记录的时限即将到期",
    "A time limit of one record ends soon |||| Time limits of %{smart_count} records end soon",
  ),
  place: "/r/%{record.register.slug}/%{record.id}/show",
  manyPlace: "/registers",
};

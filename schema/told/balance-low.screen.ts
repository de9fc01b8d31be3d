import { both } from "../shared/field.screen.ts";
import { type ToldKindDefinition } from "./told-kind.screen.ts";

/** A record took a balance below the value from which its register warns. */
export const balanceLow: ToldKindDefinition<"record"> = {
  name: both("余额或库存不足", "A balance runs low"),
  ...{ group: "registers", carries: ["record"], sign: "alarm", tone: "soon" },
  values: { title: { from: ["record.title", "record.number"] } },
  one: both("“%{title}”入账后余额偏低", "A balance runs low after “%{title}”"),
  many: both("%{smart_count} 个余额偏低", "A balance runs low |||| %{smart_count} balances run low"),
  place: "/r/%{record.register.slug}/%{record.id}/show",
  manyPlace: "/registers",
};

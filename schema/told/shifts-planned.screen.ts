import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody who plans a roster changed which shifts the person has. */
export const shiftsPlanned: ToldKindDefinition<"roster"> = {
  name: both("排班有调整", "Your shifts were planned"),
  ...{ group: "registers", carries: ["roster"], sign: "clock", tone: "news" },
  values: { title: { from: ["roster.name"] }, name: sender },
  one: both("%{name}调整了您在“%{title}”中的班次", "%{name} planned or changed your shifts in “%{title}”"),
  many: both("%{smart_count} 张排班表有调整", "Your shifts were planned |||| Your shifts were planned in %{smart_count} rosters"),
  place: "/registers/%{roster.register.slug}/roster",
  manyPlace: "/registers",
};

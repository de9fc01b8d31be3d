import { both } from "../shared/field.screen.ts";
import { clearancesChanged, clearanceTitle } from "./clearance-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A clearance of the person ends in some days. */
export const clearanceEnding: ToldKindDefinition<"clearance"> = {
  name: both("查阅密级即将到期", "Clearance running out"),
  ...{ group: "access", carries: ["clearance"], sign: "key", tone: "soon" },
  values: { title: clearanceTitle, day: { from: ["clearance.until"] } },
  one: both("您的查阅密级“%{title}”将于 %{day} 到期", "Your clearance for %{title} runs out on %{day}"),
  many: clearancesChanged,
  place: "/clearances/%{clearance.id}/show",
};

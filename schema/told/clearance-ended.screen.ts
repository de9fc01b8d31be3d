import { both } from "../shared/field.screen.ts";
import { clearancesChanged, clearanceTitle } from "./clearance-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A clearance of the person has ended, or was taken back. */
export const clearanceEnded: ToldKindDefinition<"clearance"> = {
  name: both("查阅密级已终止", "Clearance ended"),
  ...{ group: "access", carries: ["clearance"], sign: "key", tone: "quiet" },
  values: { title: clearanceTitle },
  one: both("您的查阅密级“%{title}”已终止", "Your clearance for %{title} has ended"),
  many: clearancesChanged,
  place: "/clearances/%{clearance.id}/show",
};

import { both } from "../shared/field.screen.ts";
import type { ToldPath, ToldValue } from "./told-kind.screen.ts";

/** The level of the clearance. */
export const clearanceTitle: ToldValue<ToldPath<"clearance">> = { from: ["clearance.level.name"] };

export const clearancesChanged = both(
  "%{smart_count} 项查阅密级有变",
  "One of your clearances changed |||| %{smart_count} of your clearances changed",
);

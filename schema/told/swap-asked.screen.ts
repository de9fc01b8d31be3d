import { both } from "../shared/field.screen.ts";
import { givenShift, swapPlace } from "./swap-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A colleague asks the person to take a shift. */
export const swapAsked: ToldKindDefinition<"swap"> = {
  name: both("换班请求", "A swap is asked of you"),
  ...{ group: "registers", carries: ["swap"], waits: true, sign: "people", tone: "soon", ...swapPlace },
  values: givenShift,
  one: both("%{asker}想把 %{day} 的%{title}换给您", "%{asker} asks you to take %{title} of %{day}"),
  many: both("%{smart_count} 个换班请求等您答复", "A swap waits for you |||| %{smart_count} swaps wait for you"),
  quote: "swap.reason",
};

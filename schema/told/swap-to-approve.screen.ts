import { both } from "../shared/field.screen.ts";
import { givenShift, otherParty, swapPlace } from "./swap-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Two people agreed on a swap, which the person can approve. */
export const swapToApprove: ToldKindDefinition<"swap"> = {
  name: both("换班待审批", "A swap to approve"),
  ...{ group: "registers", carries: ["swap"], waits: true, sign: "gavel", tone: "decision", ...swapPlace },
  values: { ...givenShift, ...otherParty },
  one: both("%{asker}与%{other}换 %{day} 的%{title}，待您审批", "%{asker} and %{other} want to swap %{title} of %{day}: it waits for you"),
  many: both("%{smart_count} 个换班待您审批", "A swap waits for your approval |||| %{smart_count} swaps wait for your approval"),
  quote: "swap.reason",
};

import { both } from "../shared/field.screen.ts";
import { givenShift, otherParty, swapPlace } from "./swap-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** What became of a swap that the person has a part in. */
export const swapDecided: ToldKindDefinition<"swap"> = {
  name: both("换班结果", "What became of a swap"),
  ...{ group: "registers", carries: ["swap"], sign: "people", tone: "news", ...swapPlace },
  values: { ...givenShift, ...otherParty },
  one: {
    by: "swap.state",
    cases: {
      done: both("已换班：%{day} %{title}，%{asker}与%{other}", "Swapped: %{title} of %{day}, %{asker} and %{other}"),
      declined: both("%{other}谢绝了换班：%{day} %{title}", "%{other} declined the swap of %{title} on %{day}"),
      refused: both(
        "换班未获批准：%{day} %{title}，%{asker}与%{other}",
        "The swap of %{title} on %{day} was refused: %{asker} and %{other}",
      ),
      withdrawn: both("%{asker}撤回了换班：%{day} %{title}", "%{asker} withdrew the swap of %{title} on %{day}"),
    },
    otherwise: both(
      "换班已失效：%{day} %{title}，%{asker}与%{other}",
      "The swap of %{title} on %{day} came to nothing: %{asker} and %{other}",
    ),
  },
  many: both("%{smart_count} 个换班有结果", "A swap was decided |||| %{smart_count} swaps were decided"),
  quote: "swap.answer",
};

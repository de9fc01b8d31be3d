import { both } from "../shared/field.screen.ts";
import { toBeConfirmed } from "./confirmation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** What the person asked for, and a second one had to confirm, came to an end. */
export const confirmationDecided: ToldKindDefinition<"confirmation"> = {
  name: both("双人确认结果", "Second confirmation decided"),
  ...{ group: "decisions", carries: ["confirmation"], sign: "people", tone: "news" },
  values: { title: { from: ["confirmation.person.name"] } },
  one: {
    by: "confirmation.state",
    cases: {
      confirmed: both("您申请的事项已确认生效：%{title}", "What you asked for about %{title} was confirmed and takes effect"),
      withdrawn: both("您申请的事项已由他人撤回：%{title}", "What you asked for about %{title} was taken back by somebody else"),
    },
    otherwise: both("您申请的事项未获同意：%{title}", "What you asked for about %{title} was declined"),
  },
  many: both(
    "您申请的 %{smart_count} 项双人确认已有结果",
    "One thing that you asked for was decided |||| %{smart_count} things that you asked for were decided",
  ),
  facts: [toBeConfirmed],
  quote: "confirmation.reason",
  place: "/confirmations/%{confirmation.id}/show",
  manyPlace: "/confirmations",
};

import { both } from "../shared/field.screen.ts";
import { endedObligationFacts, obligationValues } from "./obligation-parts.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** What the person had still to do was asked by mistake and taken back, with the reason. */
export const assignmentCancelled: ToldKindDefinition<"obligation"> = {
  name: both("指派已撤销", "Assignment cancelled"),
  ...{ group: "work", carries: ["obligation"], sign: "stop", tone: "quiet" },
  values: { ...obligationValues, name: sender },
  one: both("%{name}撤销了对您的指派《%{title}》", "%{name} cancelled what was asked of you: “%{title}”"),
  many: both(
    "%{name}撤销了对您的 %{smart_count} 项指派",
    "%{name} cancelled one thing that was asked of you |||| %{name} cancelled %{smart_count} things that were asked of you",
  ),
  facts: endedObligationFacts,
  quote: "message",
  place: "/obligations/%{obligation.id}/show",
  manyPlace: "/",
};

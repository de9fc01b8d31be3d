import { both } from "../shared/field.screen.ts";
import { obligationFacts, obligationPlace, obligationValues } from "./obligation-parts.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody reminds the person of what is asked of them (催办). */
export const reminder: ToldKindDefinition<"obligation"> = {
  name: both("催办", "Reminder"),
  ...{ group: "work", carries: ["obligation"], waits: true, sign: "call", tone: "soon" },
  values: { ...obligationValues, name: sender },
  one: both("%{name}催您办理《%{title}》", "%{name} reminds you of “%{title}”"),
  many: both("%{name}催您办理 %{smart_count} 件事", "%{name} reminds you of one thing |||| %{name} reminds you of %{smart_count} things"),
  facts: obligationFacts,
  quote: "message",
  place: obligationPlace,
  manyPlace: "/",
};

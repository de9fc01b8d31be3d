import { both } from "../shared/field.screen.ts";
import { obligationFacts, obligationPlace, obligationValues, stillAsked, stillAskedMany } from "./obligation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** What is asked of the person is due in a few days. */
export const dueSoon: ToldKindDefinition<"obligation"> = {
  name: both("即将到期", "Due soon"),
  ...{ group: "work", carries: ["obligation"], waits: true, sign: "clock", tone: "soon" },
  values: obligationValues,
  one: stillAsked(both("《%{title}》即将到期", "“%{title}” is due soon")),
  many: stillAskedMany(both("%{smart_count} 件待办即将到期", "One thing is due soon |||| %{smart_count} things are due soon")),
  facts: obligationFacts,
  place: obligationPlace,
  manyPlace: "/",
};

import { both } from "../shared/field.screen.ts";
import { obligationFacts, obligationPlace, obligationValues, stillAsked, stillAskedMany } from "./obligation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** What is asked of the person was due, and is not done. */
export const overdue: ToldKindDefinition<"obligation"> = {
  name: both("已逾期", "Overdue"),
  ...{ group: "work", carries: ["obligation"], waits: true, sign: "alarm", tone: "late" },
  values: obligationValues,
  one: stillAsked(both("《%{title}》已逾期", "“%{title}” is overdue")),
  many: stillAskedMany(both("%{smart_count} 件待办已逾期", "One thing is overdue |||| %{smart_count} things are overdue")),
  facts: obligationFacts,
  place: obligationPlace,
  manyPlace: "/",
};

import { subjectScreens } from "../obligation/subject/subjects.screen.ts";
import { both } from "../shared/field.screen.ts";
import { obligationFacts, obligationPlace, obligationValues, stillAsked, stillAskedMany } from "./obligation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Something is asked of the person. It stands with the obligation alone, and is never written as a notification. */
export const asked: ToldKindDefinition<"obligation"> = {
  name: both("新待办", "New to do"),
  ...{ group: "work", carries: ["obligation"], waits: true, sign: "task", tone: "news" },
  values: obligationValues,
  one: stillAsked({
    by: "obligation.kind",
    cases: Object.fromEntries(Object.entries(subjectScreens).map(([kind, { asks }]) => [kind, asks])),
    otherwise: both("有新的待办：《%{title}》", "Something new is asked of you: “%{title}”"),
  }),
  many: stillAskedMany(
    both("您有 %{smart_count} 件新的待办", "One new thing is asked of you |||| %{smart_count} new things are asked of you"),
  ),
  facts: obligationFacts,
  place: obligationPlace,
  manyPlace: "/",
};

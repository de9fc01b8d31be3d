import { both } from "../shared/field.screen.ts";
import { obligationFacts, obligationPlace, obligationValues, stillAsked, stillAskedMany } from "./obligation-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** What is asked of the person is due on another day, since the working calendar was changed. */
export const dueMoved: ToldKindDefinition<"obligation"> = {
  name: both("截止日期调整", "Due on another day"),
  ...{ group: "work", carries: ["obligation"], waits: true, sign: "clock", tone: "news" },
  values: obligationValues,
  one: stillAsked(
    both("工作日历有调整，《%{title}》的截止日期随之变动", "“%{title}” is due on another day, since the working calendar was changed"),
  ),
  many: stillAskedMany(
    both(
      "工作日历有调整，%{smart_count} 件待办的截止日期随之变动",
      "One thing is due on another day |||| %{smart_count} things are due on another day",
    ),
  ),
  facts: obligationFacts,
  place: obligationPlace,
  manyPlace: "/",
};

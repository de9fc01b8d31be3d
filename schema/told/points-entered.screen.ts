import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody lost or won points. */
export const pointsEntered: ToldKindDefinition<"pointsEntry"> = {
  name: both("积分有变动", "Points entered"),
  ...{ group: "registers", carries: ["pointsEntry"], sign: "alarm", tone: "soon" },
  values: {
    title: { from: ["pointsEntry.register.name", "pointsEntry.register.nameEn"] },
    points: { from: ["pointsEntry.points"] },
    period: { from: ["pointsEntry.period"] },
  },
  one: both("“%{title}”记入%{points}分（%{period}）", "%{points} points entered in “%{title}” (%{period})"),
  many: both("有%{smart_count}笔积分变动", "One entry of your points |||| %{smart_count} entries of your points"),
  place: "/registers/%{pointsEntry.register.slug}/points",
  manyPlace: "/registers",
};

import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Points of somebody were corrected, by a person or since what they were given for was put right. */
export const pointsCorrected: ToldKindDefinition<"pointsEntry"> = {
  name: both("积分已更正", "Points were corrected"),
  ...{ group: "registers", carries: ["pointsEntry"], sign: "talk", tone: "news" },
  values: {
    title: { from: ["pointsEntry.register.name", "pointsEntry.register.nameEn"] },
    counts: { from: ["pointsEntry.counts"] },
    period: { from: ["pointsEntry.period"] },
  },
  one: both(
    "“%{title}”的一笔积分已更正，现计%{counts}分（%{period}）",
    "Points in “%{title}” were corrected: the entry counts %{counts} now (%{period})",
  ),
  many: both(
    "有%{smart_count}笔积分已更正",
    "One entry of your points was corrected |||| %{smart_count} entries of your points were corrected",
  ),
  place: "/registers/%{pointsEntry.register.slug}/points",
  manyPlace: "/registers",
};

import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A dispute about points was decided. */
export const pointsDecided: ToldKindDefinition<"pointsEntry"> = {
  name: both("积分异议已裁定", "A dispute about points was decided"),
  ...{ group: "registers", carries: ["pointsEntry"], sign: "gavel", tone: "news" },
  values: { title: { from: ["pointsEntry.register.name", "pointsEntry.register.nameEn"] }, counts: { from: ["pointsEntry.counts"] } },
  one: both("对“%{title}”的积分异议已裁定，现计%{counts}分", "Your dispute in “%{title}” was decided: it counts %{counts} now"),
  many: both("有%{smart_count}项积分异议已裁定", "One dispute was decided |||| %{smart_count} disputes were decided"),
  place: "/registers/%{pointsEntry.register.slug}/points",
  manyPlace: "/registers",
};

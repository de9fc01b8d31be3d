import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody was below the mark for so many periods that their register proposes something. */
export const pointsStreak: ToldKindDefinition<"pointsEntry"> = {
  name: both("连续低分建议", "Points stay low"),
  ...{ group: "registers", carries: ["pointsEntry"], sign: "alarm", tone: "late" },
  values: {
    title: { from: ["pointsEntry.register.name", "pointsEntry.register.nameEn"] },
    person: { from: ["pointsEntry.person.name"], otherwise: both("同事", "A colleague") },
  },
  one: both(
    "%{person}在“%{title}”连续多期低于标准，请查看建议",
    "%{person} has been below the mark in “%{title}” for several periods: see what is proposed",
  ),
  many: both("有%{smart_count}人连续多期低于标准", "One person stays below the mark |||| %{smart_count} people stay below the mark"),
  place: "/registers/%{pointsEntry.register.slug}/points",
  manyPlace: "/registers",
};

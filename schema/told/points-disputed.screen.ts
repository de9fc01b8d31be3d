import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody disputes points of theirs, and the recipient may decide. */
export const pointsDisputed: ToldKindDefinition<"pointsEntry"> = {
  name: both("积分异议", "Points are disputed"),
  ...{ group: "registers", carries: ["pointsEntry"], sign: "gavel", tone: "decision" },
  values: {
    title: { from: ["pointsEntry.register.name", "pointsEntry.register.nameEn"] },
    points: { from: ["pointsEntry.points"] },
    person: { from: ["pointsEntry.person.name"], otherwise: both("同事", "A colleague") },
  },
  one: both("%{person}对“%{title}”的%{points}分提出异议", "%{person} disputes %{points} points in “%{title}”"),
  many: both("有%{smart_count}项积分异议", "One dispute about points |||| %{smart_count} disputes about points"),
  place: "/registers/%{pointsEntry.register.slug}/points",
  manyPlace: "/registers",
};

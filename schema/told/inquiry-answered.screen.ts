import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** What the person asked or suggested was answered. */
export const inquiryAnswered: ToldKindDefinition<"inquiry" | "revision"> = {
  name: both("疑议已答复", "Answer"),
  ...{ group: "texts", carries: ["inquiry", "revision"], sign: "talk", tone: "news" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: both("%{name}答复了您对《%{title}》的疑议", "%{name} answered what you asked about “%{title}”"),
  many: both("%{smart_count} 条疑议已答复", "One of your questions was answered |||| %{smart_count} of your questions were answered"),
  quote: "inquiry.answer",
  place: "/inquiries/%{inquiry.id}/show",
  manyPlace: "/inquiries",
};

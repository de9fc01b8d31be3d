import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody asks or suggests something about a text that the person edits. */
export const inquiryAsked: ToldKindDefinition<"inquiry" | "revision"> = {
  name: both("收到疑议与建议", "Question or suggestion"),
  ...{ group: "texts", carries: ["inquiry", "revision"], sign: "talk", tone: "news" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: {
    by: "inquiry.kind",
    cases: { suggestion: both("%{name}就《%{title}》提出建议", "%{name} suggests something for “%{title}”") },
    otherwise: both("%{name}就《%{title}》提出疑议", "%{name} asks about “%{title}”"),
  },
  many: both("收到 %{smart_count} 条疑议与建议", "One question or suggestion |||| %{smart_count} questions and suggestions"),
  quote: "inquiry.text",
  place: "/inquiries/%{inquiry.id}/show",
  manyPlace: "/inquiries",
};

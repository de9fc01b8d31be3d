import { both } from "../shared/field.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** What the person said of a draft was answered. */
export const commentAnswered: ToldKindDefinition<"comment" | "revision"> = {
  name: both("意见已答复", "Comment answered"),
  ...{ group: "texts", carries: ["comment", "revision"], sign: "talk", tone: "news" },
  values: { title: { from: ["revision.title"], otherwise: both("草稿", "a draft") }, name: sender },
  one: {
    by: "comment.outcome",
    cases: {
      accepted: both("%{name}采纳了您对《%{title}》的意见", "%{name} accepted your comment on “%{title}”"),
      partly: both("%{name}部分采纳了您对《%{title}》的意见", "%{name} accepted your comment on “%{title}” in part"),
      rejected: both("%{name}未采纳您对《%{title}》的意见", "%{name} did not accept your comment on “%{title}”"),
    },
    otherwise: both("%{name}答复了您对《%{title}》的意见", "%{name} answered your comment on “%{title}”"),
  },
  many: both("您的 %{smart_count} 条意见已答复", "One of your comments was answered |||| %{smart_count} of your comments were answered"),
  quote: "comment.answer",
  place: "/comments/%{comment.id}/show",
  manyPlace: "/comments",
};

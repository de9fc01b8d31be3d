import { both } from "../shared/field.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

/** A text was published that has made something of what the person asked or suggested. */
export const inquiryConcluded: ToldKindDefinition<"inquiry" | "revision"> = {
  name: both("疑议与建议有结果", "Outcome of an inquiry"),
  ...{ group: "texts", carries: ["inquiry", "revision"], sign: "talk", tone: "news" },
  values: { title: { from: ["revision.title"] } },
  one: {
    by: "inquiry.outcome",
    cases: {
      changed: both("根据您的意见，新发布的《%{title}》作了修改", "“%{title}” now says something else because of what you asked"),
      unchanged: both(
        "新发布的《%{title}》考虑了您的意见，未作修改",
        "“%{title}” was published; it stays as it was in what you asked about",
      ),
    },
    otherwise: both("您就《%{title}》提出的疑议或建议有了结果", "There is an outcome of what you asked about “%{title}”"),
  },
  many: both(
    "您的 %{smart_count} 条疑议与建议有了结果",
    "One of your questions has an outcome |||| %{smart_count} of your questions have an outcome",
  ),
  quote: "inquiry.outcomeNote",
  place: "/inquiries/%{inquiry.id}/show",
  manyPlace: "/inquiries",
};

import { both } from "../shared/field.screen.ts";
import { revisionPlace } from "./revision-parts.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

/** Somebody decided about the person's draft. */
export const decided: ToldKindDefinition<"approval" | "revision"> = {
  name: both("审批结果", "Decision"),
  ...{ group: "decisions", carries: ["approval", "revision"], sign: "gavel", tone: "news" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: {
    by: "approval.decision",
    cases: { rejected: both("%{name}驳回了《%{title}》", "%{name} sent “%{title}” back") },
    otherwise: both("%{name}已通过《%{title}》", "%{name} approved “%{title}”"),
  },
  many: both("您的草稿有 %{smart_count} 项审批结果", "One decision about your drafts |||| %{smart_count} decisions about your drafts"),
  quote: "approval.comment",
  place: revisionPlace,
};

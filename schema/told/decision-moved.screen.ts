import { both } from "../shared/field.screen.ts";
import { revisionPlace } from "./revision-parts.screen.ts";
import type { ToldKindDefinition } from "./told-kind.screen.ts";

const decidedMeanwhile = both("已审批", "Decided");

/** A draft is to be decided on by another day, since the working calendar was changed. */
export const decisionMoved: ToldKindDefinition<"approval" | "revision"> = {
  name: both("审批期限调整", "To be decided by another day"),
  ...{ group: "decisions", carries: ["approval", "revision"], waits: true, sign: "clock", tone: "news" },
  values: { title: { from: ["revision.title"] } },
  one: both(
    "工作日历有调整，《%{title}》的审批期限随之变动",
    "“%{title}” is to be decided by another day, since the working calendar was changed",
  ),
  many: both(
    "工作日历有调整，%{smart_count} 份草稿的审批期限随之变动",
    "One draft is to be decided by another day |||| %{smart_count} drafts are to be decided by another day",
  ),
  facts: {
    by: "approval.decision",
    cases: { approved: [decidedMeanwhile], rejected: [decidedMeanwhile], closed: [decidedMeanwhile] },
    otherwise: [{ due: "approval.dueOn" }],
  },
  place: revisionPlace,
  manyPlace: "/",
};

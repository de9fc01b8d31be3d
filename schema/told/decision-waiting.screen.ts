import { both } from "../shared/field.screen.ts";
import { revisionPlace } from "./revision-parts.screen.ts";
import { sender, type ToldKindDefinition } from "./told-kind.screen.ts";

const decidedMeanwhile = both("已审批", "Decided");

/** A draft waits for the person's decision. */
export const decisionWaiting: ToldKindDefinition<"approval" | "revision"> = {
  name: both("待您审批", "Waits for your decision"),
  ...{ group: "decisions", carries: ["approval", "revision"], waits: true, sign: "gavel", tone: "decision" },
  values: { title: { from: ["revision.title"] }, name: sender },
  one: both("%{name}提交的《%{title}》待您审批", "“%{title}” by %{name} waits for your decision"),
  many: both("%{smart_count} 份草稿待您审批", "One draft waits for you |||| %{smart_count} drafts wait for your decision"),
  facts: [{ by: "approval.decision", cases: { approved: decidedMeanwhile, rejected: decidedMeanwhile, closed: decidedMeanwhile } }],
  place: revisionPlace,
  manyPlace: "/",
};

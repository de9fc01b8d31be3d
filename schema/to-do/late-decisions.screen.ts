import { both } from "../shared/field.screen.ts";
import type { Viewer, WaitingKindDefinition } from "./waiting-kind.screen.ts";

const late = ({ personId, today }: Viewer) => ({
  decision: { eq: "pending" },
  dueOn: { lt: today },
  revision: { drafter: { id: { eq: personId } }, state: { eq: "submitted" } },
});

/** Decisions about the person's drafts that are late. */
export const lateDecisions: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor"], resource: "approvals", order: "dueOn", limit: 10, tone: "overdue" },
  where: late,
  text: both(
    "您的草稿有 %{smart_count} 项审批逾期",
    "One decision about your drafts is late |||| %{smart_count} decisions about your drafts are late",
  ),
  name: "approver.name",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "approvals", filter: late(viewer) }),
  placeOfOne: "/drafts/%{revision.id}",
};

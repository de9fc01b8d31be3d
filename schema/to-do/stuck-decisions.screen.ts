import { both } from "../shared/field.screen.ts";
import { editedBy, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** An administrator helps everywhere, an editor where they edit. */
function stuck(viewer: Viewer): object {
  const document = viewer.has("administrator") ? {} : editedBy(viewer);
  const edited = "owningDepartment" in document ? { revision: { document } } : {};
  return { decision: { eq: "pending" }, stuck: { eq: true }, ...edited };
}

/** Drafts that wait for somebody who cannot decide any more, or for nobody: another approver is to be named, or the draft taken back. */
export const stuckDecisions: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor", "administrator"], resource: "approvals", order: "createdAt", limit: 10, tone: "overdue" },
  where: stuck,
  text: both(
    "%{smart_count} 项审批无人可办，请更换审批人或撤回",
    "One decision is waited for in vain: name another approver, or take the draft back |||| %{smart_count} decisions are waited for in vain: name other approvers, or take the drafts back",
  ),
  name: "revision.title",
  act: both("去处理", "Help"),
  place: (viewer) => ({ list: "approvals", filter: stuck(viewer) }),
  placeOfOne: "/drafts/%{revision.id}",
};

import { both } from "../shared/field.screen.ts";
import { editedBy, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** An administrator can help everywhere, an editor where they edit; what is waited for in vain stands on a line of its own. */
function late(viewer: Viewer): object {
  const document = viewer.has("administrator") ? {} : editedBy(viewer);
  const edited = "owningDepartment" in document ? { document } : {};
  return {
    decision: { eq: "pending" },
    stuck: { eq: false },
    dueOn: { lt: viewer.today },
    revision: { state: { eq: "submitted" }, ...edited },
  };
}

/** Decisions about drafts that are late, for those who may read the drafts and can take them back or ask again. */
export const lateDecisions: WaitingKindDefinition = {
  ...{ line: "together", roles: ["policyEditor", "administrator"], resource: "approvals", order: "dueOn", limit: 10, tone: "overdue" },
  where: late,
  text: both("%{smart_count} 项草稿审批已逾期", "One decision about a draft is late |||| %{smart_count} decisions about drafts are late"),
  name: "approver.name",
  act: both("查看", "See"),
  place: (viewer) => ({ list: "approvals", filter: late(viewer) }),
  placeOfOne: "/drafts/%{revision.id}",
};

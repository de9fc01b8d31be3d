import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Drafts of which the running submission waits for the person's decision, the late ones first. */
export const decide: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff", "approver"], resource: "approvals", order: "dueOn", limit: 50, tone: "scheduled", seal: true },
  where: ({ personId }) => ({ approver: { id: { eq: personId } }, decision: { eq: "pending" }, revision: { state: { eq: "submitted" } } }),
  same: ["round", "revision.submittedAt"],
  text: both("审批《%{title}》", "Decide on “%{title}”"),
  title: "revision.title",
  beside: ["stepName", "revision.document.number", "revision.drafter.name"],
  since: "createdAt",
  due: "dueOn",
  onBehalfOf: "onBehalfOf.name",
  act: both("审批", "Decide"),
  place: "/drafts/%{revision.id}",
};

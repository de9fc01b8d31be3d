import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Drafts of which the running submission waits for the person's decision. */
export const decide: WaitingKindDefinition = {
  ...{ line: "each", roles: ["approver"], resource: "approvals", limit: 50, tone: "scheduled", seal: true },
  where: ({ personId }) => ({ approver: { id: { eq: personId } }, decision: { eq: "pending" }, revision: { state: { eq: "submitted" } } }),
  same: ["round", "revision.submittedAt"],
  text: both("审批《%{title}》", "Decide on “%{title}”"),
  title: "revision.title",
  beside: ["revision.document.number", "revision.drafter.name"],
  act: both("审批", "Decide"),
  place: "/drafts/%{revision.id}",
};

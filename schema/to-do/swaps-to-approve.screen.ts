import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Swaps of shifts that the two have agreed on, and that the person can approve. */
export const swapsToApprove: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff"], resource: "rosterSwaps", order: "agreedAt", limit: 20, tone: "dueSoon", seal: true },
  where: ({ personId }) => ({ approvers: { contains: personId }, state: { eq: "agreed" } }),
  text: both("%{title}的换班待您审批", "A swap that %{title} asked for waits for your approval"),
  title: "asker.name",
  beside: ["gives.day", "gives.label", "other.name"],
  act: both("审批", "Decide"),
  place: "/registers/%{roster.register.slug}/roster",
};

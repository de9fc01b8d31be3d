import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Exceptions to provisions that the person is asked to approve. */
export const exceptionsToDecide: WaitingKindDefinition = {
  ...{ line: "each", roles: ["approver"], resource: "provisionExceptions", limit: 20, tone: "dueSoon", seal: true },
  where: (viewer) => ({ state: { eq: "asked" }, approver: { id: { eq: viewer.personId } } }),
  text: both("%{title}：待批准的豁免", "An exception to %{title} waits for your approval"),
  title: "label",
  beside: ["document.title", "grantedBy.name"],
  act: both("审批", "Decide"),
  place: "/provisionExceptions/%{id}/show",
};

import { both } from "../shared/field.screen.ts";
import { confirmationTexts } from "../told/confirmation-parts.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** What the person confirms as a second one. */
export const confirm: WaitingKindDefinition = {
  ...{
    line: "each",
    roles: ["confidentialityOfficer", "administrator"],
    resource: "confirmations",
    limit: 20,
    tone: "scheduled",
    seal: true,
  },
  where: ({ personId, has }) => ({
    waitsFor: { in: [...(has("confidentialityOfficer") ? ["officer"] : []), ...(has("administrator") ? ["administrator"] : [])] },
    askedBy: { id: { ne: personId } },
    person: { id: { ne: personId } },
  }),
  text: { by: "kind", cases: confirmationTexts },
  title: "person.name",
  beside: ["askedBy.name"],
  act: both("审批", "Decide"),
  place: "/confirmations/%{id}/show",
};

import { both } from "../shared/field.screen.ts";
import { confirmationTexts } from "../told/confirmation-parts.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** What the person asked for and a second one has not confirmed yet: for whom it waits. */
export const askedFor: WaitingKindDefinition = {
  ...{ line: "each", roles: ["confidentialityOfficer", "administrator"], resource: "confirmations", limit: 20, tone: "neutral" },
  where: ({ personId }) => ({ state: { eq: "waiting" }, askedBy: { id: { eq: personId } } }),
  text: { by: "kind", cases: confirmationTexts },
  title: "person.name",
  beside: [],
  note: {
    by: "waitsFor",
    cases: {
      officer: both("等待另一位保密专员确认", "Waits for another confidentiality officer"),
      administrator: both("等待第二位系统管理员确认", "Waits for a second administrator"),
      operator: both("等待服务器运维人员确认（npm run confirm）", "Waits for whoever runs the server (npm run confirm)"),
    },
  },
  act: both("查看", "See"),
  place: "/confirmations/%{id}/show",
};

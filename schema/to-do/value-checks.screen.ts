import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Figures of registers that the person keeps, whose provisions have a new text. */
export const valueChecks: WaitingKindDefinition = {
  ...{ line: "each", roles: ["staff", "head"], resource: "valueChecks", order: "askedAt", limit: 5, tone: "dueSoon" },
  where: ({ personId }) => ({ decidedAt: { isNull: true }, askedIds: { contains: personId } }),
  text: both("核对数值：%{title}", "Check the values of %{title}"),
  title: "register.name",
  beside: ["document.title", "label"],
  since: "askedAt",
  act: both("核对", "Check"),
  place: "/valueChecks/%{id}/show",
};

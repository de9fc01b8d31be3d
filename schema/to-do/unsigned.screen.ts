import { both } from "../shared/field.screen.ts";
import type { WaitingKindDefinition } from "./waiting-kind.screen.ts";

const missing = { kind: { eq: "sign" }, state: { in: ["open", "overdue"] } };

/** Agreements that people have still to sign. */
export const unsigned: WaitingKindDefinition = {
  ...{ line: "together", roles: ["confidentialityOfficer"], resource: "obligations", order: "dueOn", limit: 3, tone: "dueSoon" },
  where: () => missing,
  text: both("%{smart_count} 人次协议尚未签署", "One signature is missing |||| %{smart_count} signatures are missing"),
  name: "person.name",
  act: both("查看名单", "See who"),
  place: () => ({ list: "obligations", filter: missing }),
};

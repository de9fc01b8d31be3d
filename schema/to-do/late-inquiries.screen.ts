import { both } from "../shared/field.screen.ts";
import { scopeOf, type Viewer, type WaitingKindDefinition } from "./waiting-kind.screen.ts";

/** Departments for whose readers the person answers: as editor, or as head of the department that owns the text. */
function owned(viewer: Viewer): object {
  const scopes = (["head", "policyEditor"] as const).filter((role) => viewer.has(role)).map((role) => scopeOf(viewer, role));
  if (scopes.includes(null)) return {};
  return { revision: { document: { owningDepartment: { id: { in: [...new Set(scopes.flatMap((ids) => ids ?? []))] } } } } };
}

/** Questions and suggestions of which nobody has taken care for too long. */
export const lateInquiries: WaitingKindDefinition = {
  ...{ line: "together", roles: ["head", "policyEditor"], resource: "inquiries", order: "createdAt", limit: 3, tone: "overdue" },
  where: (viewer) => ({ late: { eq: true }, asker: { id: { ne: viewer.personId } }, ...owned(viewer) }),
  text: both(
    "%{smart_count} 条疑议与建议超过 10 个工作日未答复",
    "One inquiry has waited for more than 10 working days |||| %{smart_count} inquiries have waited for more than 10 working days",
  ),
  name: "revision.title",
  act: both("查看", "See"),
  place: () => ({ list: "inquiries", filter: { late: { eq: true } } }),
  placeOfOne: "/inquiries/%{id}/show",
};

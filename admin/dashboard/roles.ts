import type { Me } from "../providers/me.ts";

/** Roles that have a dashboard, in the order in which it is offered. */
export const dashboardRoles = ["head", "administrator", "confidentialityOfficer", "auditor"] as const;
export type DashboardRole = (typeof dashboardRoles)[number];

/** The dashboards of a person. */
export const dashboardsOf = (me: Me): readonly DashboardRole[] => dashboardRoles.filter((role) => me.has(role));

/** So many departments can be named in a filter; a head of more reads the whole organisation, as good as. */
const MOST_DEPARTMENTS = 60;

/** What is asked of a head's own people, for somebody who reads more than that by another role. */
export function headScope(me: Me): object {
  if (!me.has("auditor", "trainingManager", "confidentialityOfficer", "policyEditor")) return {};
  const ids = me.roles.flatMap(({ role, departmentIds }) => (role === "head" ? (departmentIds ?? []) : []));
  if (ids.length === 0 || ids.length > MOST_DEPARTMENTS) return {};
  return { or: ids.map((id) => ({ person: { departmentIds: { contains: id } } })) };
}

import { useMe } from "../providers/me.ts";

/** Departments in which this person may ask things of people; null for the whole organisation. */
export function useHeadScope(): readonly string[] | null {
  const { roles } = useMe();
  const scopes = roles.filter(({ role }) => role === "head" || role === "trainingManager");
  if (scopes.some(({ departmentIds }) => departmentIds === null)) return null;
  return [...new Set(scopes.flatMap(({ departmentIds }) => departmentIds ?? []))];
}

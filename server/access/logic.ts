/** Conjunction of SQL conditions, simplified. */
export function allOf(conditions: readonly string[]): string {
  if (conditions.includes("false")) return "false";
  const needed = [...new Set(conditions.filter((condition) => condition !== "true"))];
  if (needed.length === 0) return "true";
  return needed.length === 1 ? needed.join("") : `(${needed.join(" and ")})`;
}

/** Disjunction of SQL conditions, simplified. */
export function anyOf(conditions: readonly string[]): string {
  if (conditions.includes("true")) return "true";
  const possible = [...new Set(conditions.filter((condition) => condition !== "false"))];
  if (possible.length === 0) return "false";
  return possible.length === 1 ? possible.join("") : `(${possible.join(" or ")})`;
}

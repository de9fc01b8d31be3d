import { GraphQLError, type ValidationRule } from "graphql";
import { invalid, type Problem } from "../errors.ts";

/** Pages that are pasted from anywhere keep a mark in the place of what cannot be kept; in a line it is a mistake. */
const PAGE = "text";

/** Whether an object may have the key: one changes what the object is instead of what it holds, others the database does not keep. */
const isKey = (name: string) => name !== "__proto__" && name.isWellFormed() && !name.includes("\0");

/** What errors call the place: the name of the argument, which variables mostly have. */
const named = (path: string) => path.replace(/^variables\./, "");

function kept(text: string, path: string, name: string, problems: Problem[]): string {
  const whole = text.toWellFormed();
  if (!whole.includes("\0")) return whole;
  if (name === PAGE) return whole.replaceAll("\0", "\ufffd");
  problems.push({ path: named(path), code: "controlCharacter" });
  return whole;
}

/**
 * Makes every text of a request one that the database keeps as it is, in place: half characters become the mark for an unknown one.
 * Answers what is wrong with the others. A parsed body may be changed; it belongs to nobody else.
 */
export function makeKeepable(value: unknown): Problem[] {
  const problems: Problem[] = [];
  const walk = (holder: Record<string, unknown>, path: string): void => {
    for (const name of Object.keys(holder)) {
      const at = path === "" ? name : `${path}.${name}`;
      const inner = holder[name];
      if (!isKey(name)) problems.push({ path: named(path), code: "unknownField", values: { field: JSON.stringify(name) } });
      else if (typeof inner === "string") holder[name] = kept(inner, at, name, problems);
      else if (typeof inner === "object" && inner !== null) walk(inner as Record<string, unknown>, at);
    }
  };
  if (typeof value === "object" && value !== null) walk(value as Record<string, unknown>, "");
  return problems;
}

/** The same for what is written into the operation itself, which cannot be changed any more. */
export const keepableLiterals: ValidationRule = (context) => ({
  StringValue(node) {
    if (node.value.isWellFormed() && !node.value.includes("\0")) return;
    const refused = invalid("query", "controlCharacter");
    context.reportError(new GraphQLError(refused.message, { nodes: node, originalError: refused }));
  },
});

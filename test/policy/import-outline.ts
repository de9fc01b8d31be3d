import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";

/** The tree of a text, one line a provision: `kind label [heading] text`, indented by depth. */
export function outline(source: string): string[] {
  return parseRegulation(source).provisions.map(({ depth, kind, label, heading, text }) =>
    ["  ".repeat(depth) + kind, label, heading && `[${heading}]`, text].filter((part) => part !== "").join(" "),
  );
}

/** The warnings of a text as `code@line`. */
export function warnings(source: string): string[] {
  return parseRegulation(source).warnings.map(({ code, line }) => `${code}@${line}`);
}

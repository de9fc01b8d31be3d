/** Markdown on one line as plain words, without its marks, for lists and other places with little room. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}|[-*+>]|\d+[.)])\s+/gm, "")
    .replace(/(\*\*|[*`])(\S(?:.*?\S)?)\1/g, "$2")
    .replace(/\s+/g, " ")
    .trim();

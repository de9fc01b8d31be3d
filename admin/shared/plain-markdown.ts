/** Markdown on one line as plain words, without its marks, for lists and other places with little room. */
export const plainMarkdown = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim().replace(/^(?:#{1,6}|[-*+>]|\d+[.)])\s+/, ""))
    .join(" ")
    .replace(/\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g, (whole, ...pieces: (string | undefined)[]) => {
      const inner = pieces[0] ?? pieces[1] ?? pieces[2] ?? "";
      return inner === inner.trim() ? inner : whole;
    })
    .replace(/\s+/g, " ")
    .trim();

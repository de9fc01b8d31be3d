const FENCE = /^---[ \t]{0,20}$/;
const END = /^(?:---|\.\.\.)[ \t]{0,20}$/;
/** name: value, - an entry, # a remark, or a line that goes on. */
const ENTRY = /^(?:["']?[\p{L}\p{N}_. -]{1,60}["']?[ \t]{0,4}:(?:[ \t]|$)|[ \t]{0,20}-[ \t]|[ \t]{1,40}\S|#|[ \t]{0,100}$)/u;
const TITLE = /^["']?title["']?[ \t]{0,4}:[ \t]{0,4}(.{1,300})$/i;
/** Longer than this it is a text between two rules. */
const MOST_LINES = 100;

/** What stands before a text for the program that published it: so many lines, and the title that they name. */
export function frontMatter(lines: readonly string[]): { readonly lines: number; readonly title: string | null } {
  const none = { lines: 0, title: null };
  const first = lines.findIndex((line) => line.trim() !== "");
  if (first < 0 || !FENCE.test(lines[first] ?? "")) return none;
  let title: string | null = null;
  for (let at = first + 1; at < Math.min(lines.length, first + MOST_LINES); at++) {
    const line = lines[at] ?? "";
    if (END.test(line)) return at > first + 1 ? { lines: at + 1, title } : none;
    if (!ENTRY.test(line)) return none;
    const named = TITLE.exec(line)?.[1]
      ?.trim()
      .replace(/^(["'])(.{0,300})\1$/, "$2");
    if (named && named !== ">" && named !== "|") title = named;
  }
  return none;
}

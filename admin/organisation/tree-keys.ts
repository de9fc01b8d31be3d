import { initialsOf } from "../search/initials-of.ts";
import type { TreeLine } from "./department-tree.ts";

/** What a key does in a tree: go to another line, or open and close one. */
export type TreeStep = { readonly go: string } | { readonly open: string } | { readonly close: string } | null;

/** The next line, after the active one and around the end, whose name begins with what was typed. */
function beginning(lines: readonly TreeLine[], at: number, typed: string): string | undefined {
  // While one letter is typed again and again, it goes on; while a word grows, the line may stay.
  const from = typed.length === 1 ? at + 1 : at;
  const around = [...lines.slice(from), ...lines.slice(0, from)];
  // Chinese names by their pinyin initials: no keyboard types characters into a tree.
  const begins = (name: string) => name.toLowerCase().startsWith(typed) || initialsOf(name).startsWith(typed);
  return around.find(({ department }) => begins(department.name ?? ""))?.department.id;
}

/** What the key does at the active line, as the pattern for trees of WAI-ARIA has it; `typed` is what was typed in one go. */
export function treeStep(lines: readonly TreeLine[], active: string | null, key: string, typed: string): TreeStep {
  const at = Math.max(
    0,
    lines.findIndex(({ department }) => department.id === active),
  );
  const line = lines[at];
  if (!line) return null;
  const go = (place: number): TreeStep => {
    const target = lines[place];
    return target ? { go: target.department.id } : null;
  };
  switch (key) {
    case "ArrowDown":
      return go(at + 1);
    case "ArrowUp":
      return go(at - 1);
    case "Home":
      return go(0);
    case "End":
      return go(lines.length - 1);
    case "ArrowRight":
      if (!line.hasBelow) return null;
      return line.open ? go(at + 1) : { open: line.department.id };
    case "ArrowLeft":
      if (line.open) return { close: line.department.id };
      return go(lines.findLastIndex(({ level }, place) => place < at && level === line.level - 1));
    default: {
      const found = typed === "" ? undefined : beginning(lines, at, typed);
      return found === undefined ? null : { go: found };
    }
  }
}

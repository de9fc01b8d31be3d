import type { Theme } from "@mui/material";

const tints = ["indigo", "pine", "amber", "seal"] as const;

/** Shifts are told apart by their words, and by a colour beside. */
export const shiftStyle = (place: number) => (theme: Theme) => {
  const colour = theme.palette.roles[tints[place % tints.length] ?? "indigo"];
  return { color: colour, borderColor: colour, bgcolor: "roles.sheet" };
};

/** A shift in a cell: as short as it stays clear beside the others. */
export function shortLabel(label: string, others: readonly string[]): string {
  const isChinese = /[\u3400-\u9fff]/.test(label);
  for (const length of isChinese ? [1, 2, 3] : [1, 2, 3, 5]) {
    const short = label.slice(0, length);
    if (others.filter((other) => other.slice(0, length) === short).length === 1) return short;
  }
  return label;
}

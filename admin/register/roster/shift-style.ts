import type { Theme } from "@mui/material";

const tints = ["indigo", "pine", "amber", "seal"] as const;

/** Shifts are told apart by their words, and by a colour beside. */
export const shiftStyle = (place: number) => (theme: Theme) => {
  const colour = theme.palette.roles[tints[place % tints.length] ?? "indigo"];
  return { color: colour, borderColor: colour, bgcolor: "roles.sheet" };
};

/** What a shift may be shortened to, the shortest first: its first letters, those of its words, more of it. */
const shortened = (label: string): readonly string[] => [
  label.slice(0, 1),
  label
    .split(/\s+/)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("")
    .slice(0, 3),
  ...[2, 3, 5].map((length) => label.slice(0, length)),
];

/** A shift in a cell: as short as it stays clear beside the others. */
export const shortLabel = (label: string, all: readonly string[]): string =>
  shortened(label).find((short, place) => short !== "" && all.filter((other) => shortened(other)[place] === short).length === 1) ?? label;

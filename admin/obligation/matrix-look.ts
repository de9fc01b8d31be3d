import type { Theme } from "@mui/material";
import type { CellState } from "./matrix.ts";

/** Sizes of the matrix in pixels; known beforehand, so that only what is seen has to be drawn. */
export const matrixSizes = { name: 176, column: 40, row: 34, head: 138, square: 26 } as const;

const ring = "12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2m0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 3.59 8 8-3.59 8-8 8";

/**
 * The icons of the states as bare paths (Material icons, 24 × 24): thousands of squares pass by while scrolling, too many for a
 * component each.
 */
export const stateIcons: Readonly<Record<CellState, string>> = {
  done: `M${ring}m4.59-12.42L10 14.17l-2.59-2.58L6 13l4 4 8-8z`,
  open: `M${ring}M12.5 7H11v6l5.25 3.15.75-1.23-4.5-2.67z`,
  overdue: `M${ring}M11 15h2v2h-2zm0-8h2v6h-2z`,
  waived: `M${ring}M7 11v2h10v-2z`,
  suspended: `M${ring}M9 8h2v8H9zm4 0h2v8h-2z`,
};

/** How everything in the matrix looks, as one style sheet for the same reason. */
export const matrixLook = ({ palette: { roles } }: Theme) => ({
  position: "relative",
  overflow: "auto",
  maxHeight: "min(72vh, 640px)",
  border: `1px solid ${roles.hairline}`,
  borderRadius: "6px",
  fontSize: 14,
  "&:focus-visible": { outline: `2px solid ${roles.indigo}`, outlineOffset: 2 },
  "& .inner": { position: "relative" },
  "& .head": {
    position: "sticky",
    top: 0,
    height: matrixSizes.head,
    zIndex: 3,
    background: roles.sheet,
    borderBottom: `1px solid ${roles.hairline}`,
  },
  "& .corner, & .name": {
    position: "sticky",
    left: 0,
    width: matrixSizes.name,
    background: roles.sheet,
    borderRight: `1px solid ${roles.hairline}`,
    zIndex: 1,
  },
  "& .corner": { height: "100%", display: "flex", alignItems: "end", padding: "6px 10px", fontSize: 12.5, color: roles.quiet },
  "& .title": {
    position: "absolute",
    top: 0,
    width: matrixSizes.column,
    height: matrixSizes.head - 1,
    display: "grid",
    placeItems: "end center",
  },
  "& .title a": {
    writingMode: "vertical-rl",
    maxHeight: matrixSizes.head - 14,
    marginBottom: "6px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: 12.5,
    lineHeight: 1.3,
    color: roles.ink,
    textDecoration: "none",
  },
  "& .title a:hover, & .name a:hover": { textDecoration: "underline" },
  "& .row": { position: "absolute", left: 0, width: "100%", height: matrixSizes.row },
  "& .row:hover .name, & .row:hover": { background: roles.hover },
  "& .name": {
    height: matrixSizes.row,
    padding: "0 10px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    whiteSpace: "nowrap",
    overflow: "hidden",
  },
  "& .name a": { color: roles.ink, textDecoration: "none", flexShrink: 0 },
  "& .name span": { color: roles.quiet, fontSize: 12, overflow: "hidden", textOverflow: "ellipsis" },
  "& .cell": { position: "absolute", top: 0, width: matrixSizes.column, height: matrixSizes.row, display: "grid", placeItems: "center" },
  "& .square": {
    width: matrixSizes.square,
    height: matrixSizes.square,
    display: "grid",
    placeItems: "center",
    borderRadius: "5px",
    border: `1px solid ${roles.hairline}`,
    cursor: "pointer",
  },
  "& .square:hover": { borderColor: roles.border },
  "& .active": { outline: `2px solid ${roles.indigo}`, outlineOffset: "-2px", borderRadius: "6px" },
  "& svg": { width: 17, height: 17, fill: "currentColor", display: "block" },
  "& .done": { color: roles.pine },
  "& .open": { color: roles.amber },
  "& .overdue": { color: roles.overdue, background: roles.overdueBack },
  "& .waived, & .suspended": { color: roles.quiet },
});

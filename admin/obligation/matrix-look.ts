import type { Theme } from "@mui/material";
import type { Colours } from "../theme/colours.ts";
import { LOW } from "../theme/low.ts";
import type { CellState } from "./matrix.ts";

/** Sizes of the matrix in pixels; known beforehand, so that only what is seen has to be drawn. */
export const matrixSizes = { name: 176, column: 40, row: 34, head: 156, square: 26 } as const;

const ring = "12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2m0 18c-4.41 0-8-3.59-8-8s3.59-8 8-8 8 3.59 8 8-3.59 8-8 8";

/** The icons of the states as bare paths (Material icons, 24 × 24): thousands of squares pass by while scrolling, too many for elements of their own. */
export const stateIcons: Readonly<Record<CellState, string>> = {
  done: `M${ring}m4.59-12.42L10 14.17l-2.59-2.58L6 13l4 4 8-8z`,
  open: `M${ring}M12.5 7H11v6l5.25 3.15.75-1.23-4.5-2.67z`,
  overdue: `M${ring}M11 15h2v2h-2zm0-8h2v6h-2z`,
  waived: `M${ring}M7 11v2h10v-2z`,
  suspended: `M${ring}M9 8h2v8H9zm4 0h2v8h-2z`,
};

/** A square as a picture: its icon in the colour of the state, on the ground of what is late. One picture serves all squares of a state. */
function square(state: CellState, colour: string, { hairline, sheet, overdueBack }: Colours): string {
  const edge = matrixSizes.square;
  const ground = state === "overdue" ? overdueBack : sheet;
  const frame = `<rect x=".5" y=".5" width="${edge - 1}" height="${edge - 1}" rx="5" fill="${ground}" stroke="${hairline}"/>`;
  const icon = `<path transform="translate(4.5 4.5) scale(.71)" fill="${colour}" d="${stateIcons[state]}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${edge}" height="${edge}">${frame}${icon}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}

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
    // The line above says in full what a cell means.
    [LOW]: { position: "relative" },
    zIndex: 3,
    background: roles.sheet,
    borderBottom: `1px solid ${roles.hairline}`,
  },
  "& .corner": {
    position: "sticky",
    left: 0,
    width: matrixSizes.name,
    height: "100%",
    display: "flex",
    alignItems: "end",
    padding: "6px 10px",
    fontSize: 12.5,
    color: roles.quiet,
    background: roles.sheet,
    borderRight: `1px solid ${roles.hairline}`,
    zIndex: 1,
  },
  "& .names": {
    position: "sticky",
    left: 0,
    width: matrixSizes.name,
    height: `calc(100% - ${matrixSizes.head}px)`,
    zIndex: 2,
    background: roles.sheet,
    borderRight: `1px solid ${roles.hairline}`,
    contain: "strict",
  },
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
    marginBottom: "6px",
    whiteSpace: "nowrap",
    fontSize: 12.5,
    lineHeight: 1.3,
    color: roles.ink,
    textDecoration: "none",
  },
  "& .title small": { display: "block", fontSize: 11, color: roles.quiet },
  "& .title a:hover, & .name a:hover": { textDecoration: "underline" },
  "& .row": { position: "absolute", left: 0, width: "100%", height: matrixSizes.row, contain: "layout style" },
  "& .row:hover": { background: roles.hover },
  "& .name": {
    position: "absolute",
    left: 0,
    right: 0,
    height: matrixSizes.row,
    padding: "0 10px",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    whiteSpace: "nowrap",
  },
  "& .name a": { color: roles.ink, textDecoration: "none", flexShrink: 0 },
  "& .name span": { color: roles.quiet, fontSize: 12 },
  "& .cell": {
    position: "absolute",
    top: 0,
    width: matrixSizes.column,
    height: matrixSizes.row,
    backgroundPosition: "center",
    backgroundRepeat: "no-repeat",
    printColorAdjust: "exact",
  },
  "& .cell[data-state]": { cursor: "pointer" },
  "& .cell[data-state]:hover": { backgroundColor: roles.selected },
  "& .active": { outline: `2px solid ${roles.indigo}`, outlineOffset: "-2px", borderRadius: "6px" },
  "& .done": { backgroundImage: square("done", roles.pine, roles) },
  "& .open": { backgroundImage: square("open", roles.amber, roles) },
  "& .overdue": { backgroundImage: square("overdue", roles.overdue, roles) },
  "& .waived": { backgroundImage: square("waived", roles.quiet, roles) },
  "& .suspended": { backgroundImage: square("suspended", roles.quiet, roles) },
});

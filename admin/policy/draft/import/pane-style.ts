import type { SxProps, Theme } from "@mui/material";
import { textFont } from "../../../theme/fonts.ts";

/** A line that can be clicked. What is out of sight is not laid out, so that a thousand provisions cost little. */
const row = {
  all: "unset",
  boxSizing: "border-box",
  display: "block",
  width: "100%",
  cursor: "pointer",
  px: 1,
  py: "1px",
  whiteSpace: "pre-line",
  overflowWrap: "anywhere",
  contentVisibility: "auto",
  containIntrinsicSize: "auto 30px",
  borderLeft: "3px solid transparent",
  "&[data-doubt]": { borderLeftColor: "roles.amber", bgcolor: "color-mix(in srgb, currentcolor 4%, transparent)" },
  "&[data-shown]": { bgcolor: "roles.selected" },
  "&:hover": { bgcolor: "roles.hover" },
  "&:focus-visible": { outline: "2px solid", outlineColor: "roles.indigo", outlineOffset: "-2px" },
} as const;

/** One of the two sides of a preview, with the looks of all its lines: a style of its own for each of a thousand would be slow. */
export const paneStyle: SxProps<Theme> = {
  flex: 1,
  minWidth: 0,
  minHeight: 0,
  overflowY: "auto",
  border: 1,
  borderColor: "roles.hairline",
  borderRadius: 1,
  p: 0.5,
  fontFamily: textFont,
  fontSize: 15,
  lineHeight: 1.75,
  "& .row": row,
  "& .row[data-piece]": {
    pl: { xs: "calc(8px + min(var(--depth), 4) * 8px)", sm: "calc(8px + var(--depth) * 20px)" },
  },
  "& .heading": { fontWeight: 600 },
  "& .heading[data-division]": { fontWeight: 700 },
  "& .small": { fontSize: 12, color: "text.secondary", fontFamily: (theme) => theme.typography.fontFamily },
  "& .out": { color: "text.secondary", textDecoration: "line-through" },
  "& .cells": { display: "flex", gap: 1 },
  "& .cells > span": { flex: 1, minWidth: 0 },
  "& .cells > span + span": { borderLeft: 1, borderColor: "roles.hairline", pl: 1 },
};

/** Scrolls something of a pane into its middle, and nothing around the pane. */
export function bringInto(pane: HTMLElement | null, selector: string): void {
  const found = pane?.querySelector<HTMLElement>(selector);
  if (!pane || !found) return;
  const [frame, place] = [pane.getBoundingClientRect(), found.getBoundingClientRect()];
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  pane.scrollTop += place.top - frame.top - (frame.height - Math.min(place.height, frame.height)) / 2;
}

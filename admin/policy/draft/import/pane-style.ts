import type { SxProps, Theme } from "@mui/material";
import { textFont } from "../../../theme/fonts.ts";

/** One of the two sides of a preview. What is out of sight is not laid out, so that a thousand provisions cost little. */
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
};

/** A line of it that can be clicked. */
export const rowStyle: SxProps<Theme> = {
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
};

/** Scrolls something of a pane into its middle, and nothing around the pane. */
export function bringInto(pane: HTMLElement | null, selector: string): void {
  const found = pane?.querySelector<HTMLElement>(selector);
  if (!pane || !found) return;
  const [frame, place] = [pane.getBoundingClientRect(), found.getBoundingClientRect()];
  if (place.top >= frame.top && place.bottom <= frame.bottom) return;
  pane.scrollTop += place.top - frame.top - (frame.height - Math.min(place.height, frame.height)) / 2;
}

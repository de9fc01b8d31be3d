import type { SxProps, Theme } from "@mui/material";
import { textFont } from "../../theme/fonts.ts";
import { chineseTypography } from "../../theme/typography.ts";

/** Windows and phones read in the sans: their serif is poor on screens. */
const readsInSans = /Windows|Android|iPhone|iPad/.test(navigator.userAgent);

/**
 * The text of a regulation: labels hang in the margin on wide screens and run in on narrow ones. One sheet of styles for all
 * provisions, so that a thousand of them cost no more than their text.
 */
export const readingStyle: SxProps<Theme> = {
  ...(readsInSans ? {} : { fontFamily: textFont }),
  ...chineseTypography,
  fontSize: 17,
  lineHeight: 1.9,
  maxWidth: { xs: "100%", md: "46em" },
  "&:lang(zh)": { textAlign: "justify" },
  // What is out of sight is not laid out; the room at the sides is for the marks, which would be cut off otherwise.
  "& .chunk": {
    contentVisibility: "auto",
    containIntrinsicSize: "auto 1600px",
    px: { xs: "16px", md: "30px" },
    mx: { xs: "-16px", md: "-30px" },
  },
  "& .division": { mt: 4, mb: 1.5 },
  "& .division-title": { m: 0, fontSize: 19, lineHeight: 1.5, fontWeight: 700, textAlign: "center", textWrap: "balance" },
  "& .section": { mt: 3 },
  "& .section .division-title, & .clause .division-title": { fontSize: 17, textAlign: "start" },
  "& .article": { mt: 1.5, display: { md: "grid" }, gridTemplateColumns: { md: "minmax(6em, auto) minmax(0, 1fr)" } },
  "& .label": {
    fontWeight: 700,
    mr: { xs: "1em", md: "0.5em" },
    whiteSpace: "nowrap",
    color: "inherit",
    textDecoration: "none",
    textAlign: "start",
  },
  "& a.label:hover, & a.label:focus-visible": { textDecoration: "underline", color: "roles.indigo" },
  // Its sign is no text, so that it is neither found nor copied.
  "& .ask": {
    border: 0,
    p: 0,
    // Out of the line: at the end of a full one it would stand on a line of its own.
    ml: { xs: "2px", md: "6px" },
    mr: { xs: "-20px", md: "-28px" },
    width: { xs: 18, md: 22 },
    height: 22,
    verticalAlign: "middle",
    textIndent: 0,
    borderRadius: "50%",
    bgcolor: "transparent",
    color: "text.secondary",
    cursor: "pointer",
    opacity: { xs: 0.6, md: 0 },
    "&::before": { content: '"?"', fontSize: 13, fontWeight: 700 },
    "&:hover, &:focus-visible": { opacity: 1, bgcolor: "roles.selected", color: "roles.indigo" },
    "@media print": { display: "none" },
  },
  "& .provision:hover > .ask, & .provision:hover > .words > .ask, & .provision.here .ask": { opacity: 1 },
  "& .caption": { fontWeight: 700, mr: "1em" },
  "& .words": { whiteSpace: "pre-line" },
  "& .piece": { textIndent: "2em", whiteSpace: "pre-line" },
  "& .signature": { textAlign: "end", whiteSpace: "pre-line", mt: 3 },
  "& .provision": { scrollMarginTop: "130px", position: "relative", borderRadius: 1, outlineOffset: 4 },
  "& .provision.here": { bgcolor: "roles.selected", boxShadow: (theme: Theme) => `0 0 0 6px ${theme.palette.roles.selected}` },
  "& .provision[data-changed]::before": {
    content: '""',
    position: "absolute",
    left: "-12px",
    top: "0.4em",
    bottom: "0.4em",
    width: 3,
    borderRadius: 2,
    bgcolor: "roles.amber",
  },
  "& .provision[data-changed=added]::before": { bgcolor: "roles.pine" },
  "& .provision[data-changed=moved]::before": { bgcolor: "roles.indigo" },
  // On a line of its own: at the end of a justified one it would pull the words apart.
  "& .change-mark": {
    display: "block",
    width: "fit-content",
    my: 0.5,
    font: "inherit",
    fontFamily: "inherit",
    fontSize: 12.5,
    lineHeight: "18px",
    textIndent: 0,
    px: 0.75,
    border: 1,
    borderColor: "currentcolor",
    borderRadius: 1,
    bgcolor: "transparent",
    color: "roles.amber",
    whiteSpace: "nowrap",
    cursor: "pointer",
  },
  "& .change-mark[data-kind=added]": { color: "roles.pine" },
  "& .change-mark[data-kind=moved], & .change-mark[data-kind=exception], & .change-mark[data-kind=register]": { color: "roles.indigo" },
  "& .change-mark[data-kind=removed]": { color: "roles.overdue", whiteSpace: "normal", textAlign: "start", scrollMarginTop: "130px" },
  "& .removed-here": { mt: 1.5, mb: 1, borderLeft: 3, borderColor: "roles.overdue", pl: 1.5, ml: { xs: 0, md: "6em" } },
  "& .gone": { whiteSpace: "pre-line", lineHeight: 1.75 },
  "@media print": {
    fontSize: "11.5pt",
    lineHeight: 1.75,
    maxWidth: "none",
    "& .chunk": { contentVisibility: "visible" },
    "& .change-mark, & .provision[data-changed]::before": { display: "none" },
    "& .provision.here": { bgcolor: "transparent", boxShadow: "none" },
    "& .division": { breakAfter: "avoid", breakInside: "avoid" },
    "& .annex": { breakBefore: "page" },
    "& .article, & .piece": { orphans: 3, widows: 3 },
    "& .signature": { breakInside: "avoid" },
  },
};

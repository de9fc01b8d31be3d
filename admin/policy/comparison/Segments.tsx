import { Box } from "@mui/material";
import type { Segment } from "./comparison.ts";

/** New words: underlined on a tint, so that the mark is more than a colour. */
export const Added = ({ text }: { readonly text: string }) => (
  <Box
    component="ins"
    sx={{
      bgcolor: "color-mix(in srgb, var(--added) 18%, transparent)",
      "--added": (theme) => theme.palette.roles.pine,
      textDecorationColor: "var(--added)",
      textUnderlineOffset: 4,
    }}
  >
    {text}
  </Box>
);

/** Words that are gone: struck out. */
export const Removed = ({ text }: { readonly text: string }) => (
  <Box component="del" sx={{ bgcolor: "roles.overdueBack", color: "roles.overdue" }}>
    {text}
  </Box>
);

/** Which of two texts is shown. */
export type Side = "both" | "old" | "new";

/** What is not shown of a comparison where only one of its texts is. */
export const hiddenOn = (side: Side): Segment["change"] | null => (side === "both" ? null : side === "old" ? "added" : "removed");

/** A text with its changes marked inside the sentences; of one side alone where told so. */
export function Segments({ segments, side = "both" }: { readonly segments: readonly Segment[]; readonly side?: Side }) {
  const hidden = hiddenOn(side);
  return segments.map(({ text, change }, place) => {
    const key = `${place}:${change}`;
    if (change === hidden) return null;
    if (change === "added") return <Added key={key} text={text} />;
    return change === "removed" ? <Removed key={key} text={text} /> : <span key={key}>{text}</span>;
  });
}

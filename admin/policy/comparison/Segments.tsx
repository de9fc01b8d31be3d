import { Box, Tooltip } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";
import type { Segment } from "./comparison.ts";

/** A new line alone would not be seen. */
const seen = (text: string): string => (text.trim() === "" ? text.replaceAll("\n", "↵\n") : text);

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
    {seen(text)}
  </Box>
);

/** Words that are gone: struck out. */
export const Removed = ({ text }: { readonly text: string }) => (
  <Box component="del" sx={{ bgcolor: "roles.overdueBack", color: "roles.overdue" }}>
    {seen(text)}
  </Box>
);

/** Words in another form of width, brackets or digits: said quietly, since they mean the same. */
function OtherForm({ text, before, side }: { readonly text: string; readonly before: string; readonly side: Side }) {
  const say = useSay();
  const note = say(policyWords.otherForm, { before, after: text });
  return (
    <Tooltip title={note}>
      <Box
        component="span"
        aria-description={note}
        sx={{ textDecoration: "underline dotted", textUnderlineOffset: 4, color: "roles.indigo" }}
      >
        {side === "old" ? before : text}
      </Box>
    </Tooltip>
  );
}

/** Which of two texts is shown. */
export type Side = "both" | "old" | "new";

/** What is not shown of a comparison where only one of its texts is. */
export const hiddenOn = (side: Side): Segment["change"] | null => (side === "both" ? null : side === "old" ? "added" : "removed");

/** A text with its changes marked inside the sentences; of one side alone where told so. */
export function Segments({ segments, side = "both" }: { readonly segments: readonly Segment[]; readonly side?: Side }) {
  const hidden = hiddenOn(side);
  return segments.map(({ text, change, before }, place) => {
    const key = `${place}:${change}`;
    if (change === hidden) return null;
    if (change === "form") return <OtherForm key={key} text={text} before={before ?? ""} side={side} />;
    if (change === "added") return <Added key={key} text={text} />;
    return change === "removed" ? <Removed key={key} text={text} /> : <span key={key}>{text}</span>;
  });
}

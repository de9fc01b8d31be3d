import { Box } from "@mui/material";
import { plainText } from "../../../../schema/policy/blocks/blocks.screen.ts";
import { shortenText } from "../../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { importWords } from "./words.ts";

interface SplitChooserProps {
  readonly text: string;
  readonly places: readonly number[];
  readonly onSplit: (at: number) => void;
}

/** A text in stretches: the one that is clicked begins a provision of its own. */
export function SplitChooser({ text, places, onSplit }: SplitChooserProps) {
  const say = useSay();
  const said = (from: number, to?: number) => plainText({ kind: "paragraph", text: text.slice(from, to).trim() });
  return (
    <Box sx={{ mt: 0.5, fontSize: 14, lineHeight: 1.9 }}>
      <Box sx={{ color: "text.secondary", fontSize: 13 }}>{say(importWords.splitHelp)}</Box>
      <span>{said(0, places[0])}</span>
      {places.map((at, place) => (
        <Box
          key={at}
          component="button"
          type="button"
          aria-label={say(importWords.splitHere, { words: shortenText(said(at), 20) })}
          onClick={() => onSplit(at)}
          sx={{
            all: "unset",
            cursor: "pointer",
            ml: 0.5,
            pl: 0.5,
            borderLeft: "2px solid",
            borderColor: "roles.indigo",
            "&:hover, &:focus-visible": { bgcolor: "roles.hover", outline: "1px solid", outlineColor: "roles.indigo" },
          }}
        >
          {said(at, places[place + 1])}
        </Box>
      ))}
    </Box>
  );
}

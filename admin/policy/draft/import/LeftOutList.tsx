import { Box, Button } from "@mui/material";
import type { ImportChoice } from "../../../../schema/policy/import-choices/import-choice.screen.ts";
import type { LeftOutPiece } from "../../../../schema/policy/import-choices/import-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { importWords } from "./words.ts";

interface LeftOutListProps {
  readonly leftOut: readonly LeftOutPiece[];
  readonly onChoice: (choice: ImportChoice) => void;
}

/** What is not in the text, each with the way back into it. */
export function LeftOutList({ leftOut, onChoice }: LeftOutListProps) {
  const say = useSay();
  if (leftOut.length === 0) return null;
  return (
    <Box component="details" sx={{ m: 1, fontSize: 14, fontFamily: (theme) => theme.typography.fontFamily }}>
      <summary>{say(importWords.leftOut, { smart_count: leftOut.length })}</summary>
      {leftOut.map(({ key, text }) => (
        <Box key={key} sx={{ display: "flex", gap: 1, alignItems: "baseline", color: "text.secondary" }}>
          <Box sx={{ flex: 1, minWidth: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" }}>{text}</Box>
          <Button size="small" onClick={() => onChoice({ operation: "takeBack", piece: key })}>
            {say(importWords.takeBack)}
          </Button>
        </Box>
      ))}
    </Box>
  );
}

import { Box, Typography } from "@mui/material";
import type { EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { keyOf } from "../../schema/screen/operation-key.screen.ts";
import { useSay } from "../i18n/say.ts";
import { compareLevels } from "./compare-operations.ts";
import { describeChange, type Speech } from "./describe-operation.ts";
import { designerWords } from "./words.ts";

interface ChangeWordsProps {
  readonly base: EffectiveScreen;
  readonly before: readonly ScreenOperation[];
  readonly after: readonly ScreenOperation[];
  readonly speech: Speech;
}

/** How two states of a level differ, in sentences. */
export function ChangeWords({ base, before, after, speech }: ChangeWordsProps) {
  const say = useSay();
  const changes = compareLevels(base, before, after);
  if (changes.length === 0)
    return <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(designerWords.sameAsBefore)}</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.25, listStyle: "disc", fontSize: 14, "& li": { py: 0.25, overflowWrap: "anywhere" } }}>
      {changes.map((change) => (
        <li key={keyOf(change.operation)}>{describeChange(change, speech)}</li>
      ))}
    </Box>
  );
}

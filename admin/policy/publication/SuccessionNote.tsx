import { Alert } from "@mui/material";
import { type DatedText, succession } from "../../../schema/policy/succession.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";

interface SuccessionNoteProps {
  /** The other published texts of the document. */
  readonly texts: readonly DatedText[];
  readonly effectiveFrom: string;
  readonly today: string;
}

/** Says what a text that takes effect on the day means for the others, before it is published: above all that a scheduled one takes over. */
export function SuccessionNote({ texts, effectiveFrom, today }: SuccessionNoteProps) {
  const say = useSay();
  if (effectiveFrom === "") return null;
  const { same, takenOverBy, takesOver } = succession(texts, effectiveFrom);
  if (same) return <Alert severity="error">{say(policyWords.dayTaken, { ordinal: same.ordinal, day: same.effectiveFrom })}</Alert>;
  const scheduled = takesOver && takesOver.effectiveFrom > today ? takesOver : null;
  return (
    <>
      {takenOverBy && (
        <Alert severity="warning">{say(policyWords.takenOverBy, { ordinal: takenOverBy.ordinal, day: takenOverBy.effectiveFrom })}</Alert>
      )}
      {scheduled && (
        <Alert severity="info">
          {say(policyWords.takesOverScheduled, { ordinal: scheduled.ordinal, from: scheduled.effectiveFrom, day: effectiveFrom })}
        </Alert>
      )}
    </>
  );
}

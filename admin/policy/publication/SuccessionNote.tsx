import { Alert, Button, Checkbox, FormControlLabel, TextField } from "@mui/material";
import { succession } from "../../../schema/policy/succession.screen.ts";
import type { ApiError } from "../../graphql/api-error.ts";
import { useSay } from "../../i18n/say.ts";
import { fieldState } from "../../shared/use-values.ts";
import { policyWords } from "../words.ts";
import type { NeighbouringText } from "./publication-proposal.ts";
import { publicationWords } from "./publication-words.ts";

/** Whether the text of the very day is withdrawn for this one, and why. */
export interface Replacing {
  readonly replaces: boolean;
  readonly replaceReason: string;
}

/** What takes effect on the very day, and is not in force yet: another text can take its place. */
export const replaceable = (texts: readonly NeighbouringText[], effectiveFrom: string, today: string): NeighbouringText | null =>
  effectiveFrom > today ? (texts.find((text) => text.effectiveFrom === effectiveFrom) ?? null) : null;

interface SuccessionNoteProps extends Replacing {
  /** The other published texts of the document. */
  readonly texts: readonly NeighbouringText[];
  /** Which revision is published. */
  readonly ordinal: number;
  readonly effectiveFrom: string;
  readonly today: string;
  readonly error: ApiError | null;
  readonly onChange: (values: Partial<Replacing & { readonly effectiveFrom: string }>) => void;
}

/**
 * Says what a text that takes effect on the day means for the others, before it is published: above all that a scheduled one takes over, and
 * offers to put this one in its place.
 */
export function SuccessionNote(props: SuccessionNoteProps) {
  const { texts, ordinal, effectiveFrom, today, onChange } = props;
  const say = useSay();
  if (effectiveFrom === "") return null;
  const { same, takenOverBy, takesOver } = succession(texts, effectiveFrom);
  if (same && replaceable(texts, effectiveFrom, today)) return <Replace {...props} scheduled={same} />;
  if (same) return <Alert severity="error">{say(policyWords.dayTaken, { ordinal: same.ordinal, day: same.effectiveFrom })}</Alert>;
  const scheduled = takesOver && takesOver.effectiveFrom > today ? takesOver : null;
  const putInPlace = (day: string) =>
    onChange({ effectiveFrom: day, replaces: true, replaceReason: say(publicationWords.replacedBy, { ordinal }) });
  return (
    <>
      {takenOverBy && (
        <Alert
          severity="warning"
          action={
            <Button color="inherit" size="small" onClick={() => putInPlace(takenOverBy.effectiveFrom)}>
              {say(publicationWords.putInPlace, { ordinal: takenOverBy.ordinal })}
            </Button>
          }
        >
          {say(policyWords.takenOverBy, { ordinal: takenOverBy.ordinal, day: takenOverBy.effectiveFrom })}
        </Alert>
      )}
      {scheduled && (
        <Alert severity="info">
          {say(policyWords.takesOverScheduled, { ordinal: scheduled.ordinal, from: scheduled.effectiveFrom, day: effectiveFrom })}
        </Alert>
      )}
    </>
  );
}

/** Another text is scheduled for the very day: it can be withdrawn in the same step. */
function Replace({
  scheduled,
  ordinal,
  replaces,
  replaceReason,
  error,
  onChange,
}: SuccessionNoteProps & { readonly scheduled: NeighbouringText }) {
  const say = useSay();
  const values = { ordinal: scheduled.ordinal, day: scheduled.effectiveFrom };
  const begin = say(publicationWords.replacedBy, { ordinal });
  return (
    <>
      <Alert severity={replaces ? "info" : "error"}>
        {say(replaces ? publicationWords.replacing : publicationWords.dayScheduled, values)}
        <div>
          <FormControlLabel
            control={
              <Checkbox
                size="small"
                checked={replaces}
                onChange={(_, checked) => onChange({ replaces: checked, replaceReason: replaceReason || begin })}
              />
            }
            label={say(publicationWords.replace, values)}
          />
        </div>
      </Alert>
      {replaces && (
        <TextField
          required
          label={say(publicationWords.replaceReason, values)}
          value={replaceReason}
          onChange={(event) => onChange({ replaceReason: event.target.value })}
          {...fieldState(error, "replaceReason")}
        />
      )}
    </>
  );
}

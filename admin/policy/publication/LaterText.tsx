import { Alert, Checkbox, FormControlLabel } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { sharedWords } from "../../shared/words.ts";
import type { ChangeAhead, Outlook } from "./publication-outlook.ts";
import { publicationWords } from "./publication-words.ts";

interface LaterTextProps {
  readonly outlook: Outlook;
  readonly carryOn: boolean;
  readonly onCarryOn: (carryOn: boolean) => void;
}

/** What of this publication the text that is scheduled for later holds, and the offer to carry the rest on. */
export function LaterText({ outlook: { takenOverBy, takenOverOn, changes }, carryOn, onCarryOn }: LaterTextProps) {
  const say = useSay();
  if (takenOverBy === null || changes.length === 0) return null;
  const of = (later: ChangeAhead["later"]) => changes.filter((change) => change.later === later);
  const names = (list: readonly ChangeAhead[]) => list.map(({ name }) => name).join(say(sharedWords.comma));
  const [held, missing, conflict] = [of("held"), of("missing"), of("conflict")];
  return (
    <Alert severity={missing.length + conflict.length > 0 ? "warning" : "info"}>
      {say(held.length > 0 ? publicationWords.carried : publicationWords.nothingCarried, {
        ...{ ordinal: takenOverBy, day: takenOverOn ?? "", smart_count: held.length },
      })}
      {missing.length > 0 && <div>{say(publicationWords.missing, { names: names(missing) })}</div>}
      {conflict.length > 0 && <div>{say(publicationWords.conflict, { names: names(conflict) })}</div>}
      {missing.length + conflict.length > 0 && (
        <FormControlLabel
          control={<Checkbox size="small" checked={carryOn} onChange={(_, chosen) => onCarryOn(chosen)} />}
          label={say(publicationWords.carryOn, { ordinal: takenOverBy })}
        />
      )}
      {carryOn && conflict.length > 0 && <div>{say(publicationWords.conflictsKept)}</div>}
    </Alert>
  );
}

import { Alert, Button, Typography } from "@mui/material";
import { useCallback, useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useSay } from "../../i18n/say.ts";
import { draftOf, type FormDraft, forgetDraft, keepDraft } from "../../providers/form-draft.ts";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";
import { formWords } from "./words.ts";

/** Milliseconds without typing after which what was typed is kept. */
const pause = 500;

interface DraftKeeperProps {
  /** Which form it is, e.g. "people.new". */
  readonly form: string;
  readonly base: FormDraft["base"];
  /** Whether values differ from those that the form began with. */
  readonly isTyped: (values: object) => boolean;
  readonly onTake: (draft: FormDraft) => void;
  /** Where it is kept: this tab's storage, or that of the device, of which the person is told. */
  readonly storage: Storage;
}

/** Keeps what is typed as it is typed, and offers back what was left here, e.g. before the page was loaded again. */
export function DraftKeeper({ form, base, isTyped, onTake, storage }: DraftKeeperProps) {
  const { personId } = useMe();
  const { watch, getValues } = useFormContext();
  const say = useSay();
  const dates = useDates();
  const [found, setFound] = useState(() => {
    const draft = draftOf(personId, form, storage);
    return draft && isTyped(draft.values) ? draft : null;
  });
  const [kept, setKept] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const values = getValues();
    if (!isTyped(values)) return;
    const at = new Date().toISOString();
    setKept(keepDraft(personId, form, { values, base, at }, storage) ? at : "tooLarge");
  }, [getValues, isTyped, personId, form, base, storage]);
  useEffect(() => {
    const { unsubscribe } = watch(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, pause);
    });
    // A page that is closed or sent to sleep gets no other chance.
    const flush = () => timer.current !== undefined && keep();
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      unsubscribe();
      flush();
      window.removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
    };
  }, [watch, keep]);
  if (!found) return storage === localStorage && kept !== null ? <Kept at={kept} /> : null;
  const answer = (draft: FormDraft | null) => {
    setFound(null);
    if (draft) onTake(draft);
    else forgetDraft(personId, form, storage);
  };
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <>
          <Button color="inherit" size="small" onClick={() => answer(null)}>
            {say(formWords.discardDraft)}
          </Button>
          <Button color="inherit" size="small" onClick={() => answer(found)}>
            {say(formWords.takeDraft)}
          </Button>
        </>
      }
    >
      {say(formWords.draftFound, { at: dates.moment(found.at) })}
    </Alert>
  );
}

/** Says that what is typed is kept at the device, or that there was no room for it. */
function Kept({ at }: { readonly at: string }) {
  const say = useSay();
  const dates = useDates();
  return (
    <Typography role="status" variant="body2" color={at === "tooLarge" ? "warning" : "textSecondary"} sx={{ mb: 1.5 }}>
      {at === "tooLarge" ? say(formWords.notKept) : say(formWords.keptHere, { at: dates.moment(at) })}
    </Typography>
  );
}

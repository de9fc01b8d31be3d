import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  type Theme,
  Typography,
  useMediaQuery,
} from "@mui/material";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import type { ApiError } from "../../../graphql/api-error.ts";
import { useSay } from "../../../i18n/say.ts";
import { nameInside } from "../../../names/in-sentence.ts";
import { useRecordNames } from "../../../names/record-names.ts";
import { FractionBar } from "../../../shared/FractionBar.tsx";
import { useFirstField } from "../../../shared/use-first-field.ts";
import { sharedWords } from "../../../shared/words.ts";
import { screenPageWords } from "../../words.ts";
import { useList } from "../ListContext.ts";
import { BulkOutcomes } from "./BulkOutcomes.tsx";
import { bulkWords } from "./bulk-words.ts";
import type { Bulk } from "./use-bulk.ts";

/** What the form of a question is told. */
export interface BulkForm<Values> {
  /** Of the form, so that a button outside of it sends it. */
  readonly id: string;
  /** What was filled in before. */
  readonly filled: object | null;
  /** Takes what was filled in, and the values that it makes; answers what the server refused of it. */
  readonly onAnswer: (filled: object, values: Values) => Promise<ApiError | null>;
}

interface BulkFrameProps<Values> {
  readonly label: Bilingual;
  readonly help?: Bilingual | undefined;
  readonly seal?: boolean;
  readonly bulk: Bulk<Values>;
  /** What is tried out at once, where nothing is asked. */
  readonly nothing: Values;
  /** Asks what it needs to know beside the records; null where that is nothing. */
  readonly question: ((form: BulkForm<Values>) => ReactNode) | null;
  readonly onClose: () => void;
}

/** Does something to all selected records: asks what it needs to know, shows what will become of each, does it, and reports. */
export function BulkFrame<Values>({ label, help, seal = false, bulk, nothing, question: asks, onClose }: BulkFrameProps<Values>) {
  const { selection, screen, resource } = useList();
  const { phase, checked, ran, total, error, check, run, stop, back } = bulk;
  const [filled, setFilled] = useState<object | null>(null);
  const question = useId();
  const say = useSay();
  const heading = useId();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const firstField = useFirstField(!narrow);
  const name = say(label);
  const kind = say(screen.title[total === 1 ? "singular" : "plural"]);
  const [only] = total === 1 ? [...selection.selected.keys()] : [];
  const subject = useRecordNames(useMemo(() => new Map(only ? [[resource, new Set([only])]] : []), [resource, only])).get(only ?? "");
  const isAsked = asks !== null;
  useEffect(() => {
    if (!isAsked) void check(nothing);
  }, [isAsked, nothing, check]);
  const busy = phase === "checking" || phase === "running";
  useEffect(() => {
    if (phase !== "running") return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [phase]);
  const can = checked.filter(({ done }) => done);
  const cannot = checked.filter(({ done }) => !done);
  const done = ran.filter((outcome) => outcome.done);
  const failed = ran.filter((outcome) => !outcome.done);
  const close = () => {
    if (phase === "running") return;
    selection.remove(done.map(({ id }) => id));
    onClose();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" fullScreen={narrow} aria-labelledby={heading}>
      <DialogTitle id={heading}>
        {subject
          ? say(sharedWords.about, { what: name, subject })
          : say(bulkWords.title, { name, kind: nameInside(kind), smart_count: total })}
      </DialogTitle>
      <DialogContent ref={firstField}>
        <Stack spacing={2} sx={{ pt: 0.5 }} aria-live="polite">
          {help && phase !== "finished" && <Typography sx={{ color: "text.secondary" }}>{say(help)}</Typography>}
          {error && (
            <Alert severity="error" variant="outlined">
              {error.message} {phase === "interrupted" && say(bulkWords.nothingLost)}
            </Alert>
          )}
          {(phase === "asking" || phase === "checking") &&
            asks?.({
              id: question,
              filled,
              onAnswer: (form, values) => {
                setFilled(form);
                return check(values);
              },
            })}
          {phase === "checking" && (
            <Box>
              <Typography sx={{ mb: 1 }}>{say(bulkWords.checking)}</Typography>
              <FractionBar done={checked.length} total={total} label={say(bulkWords.checking)} />
            </Box>
          )}
          {phase === "checked" && (
            <>
              <BulkOutcomes
                tone={can.length > 0 ? "done" : "neutral"}
                title={say(can.length > 0 ? bulkWords.will : bulkWords.willNone, { smart_count: can.length, name })}
                outcomes={can}
              />
              {cannot.length > 0 && (
                <BulkOutcomes tone="dueSoon" title={say(bulkWords.cannot, { smart_count: cannot.length })} outcomes={cannot} />
              )}
            </>
          )}
          {(phase === "running" || phase === "interrupted") && (
            <Box>
              <Typography sx={{ mb: 1 }}>{say(phase === "running" ? bulkWords.running : bulkWords.interrupted)}</Typography>
              <FractionBar done={ran.length} total={can.length} label={say(bulkWords.running)} />
            </Box>
          )}
          {phase === "finished" && <BulkOutcomes tone="done" title={say(bulkWords.done, { smart_count: done.length })} outcomes={done} />}
          {(phase === "finished" || phase === "interrupted") && failed.length + cannot.length > 0 && (
            <BulkOutcomes
              tone="dueSoon"
              title={say(bulkWords.failed, { smart_count: failed.length + cannot.length })}
              outcomes={[...failed, ...cannot]}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        {phase === "running" ? (
          <Button onClick={stop}>{say(bulkWords.stop)}</Button>
        ) : (
          <Button onClick={close}>{say(phase === "finished" || phase === "interrupted" ? bulkWords.close : screenPageWords.cancel)}</Button>
        )}
        {phase === "checked" && asks && <Button onClick={back}>{say(bulkWords.back)}</Button>}
        {(phase === "asking" || phase === "checking") && (
          <Button
            variant="contained"
            loading={busy}
            {...(asks ? { type: "submit", form: question } : { onClick: () => void check(nothing) })}
          >
            {say(bulkWords.preview)}
          </Button>
        )}
        {(phase === "checked" || phase === "running") && (
          <Button
            variant="contained"
            color={seal ? "secondary" : "primary"}
            disabled={can.length === 0}
            loading={phase === "running"}
            onClick={() => void run()}
          >
            {say(bulkWords.go, { name, smart_count: can.length })}
          </Button>
        )}
        {phase === "interrupted" && ran.length < can.length && (
          <Button variant="contained" color={seal ? "secondary" : "primary"} onClick={() => void run()}>
            {say(bulkWords.resume, { smart_count: can.length - ran.length })}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

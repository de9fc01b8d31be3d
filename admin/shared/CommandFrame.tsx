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
  useForkRef,
  useMediaQuery,
} from "@mui/material";
import type { ReactNode } from "react";
import { useId, useState } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { useFirstField } from "./use-first-field.ts";
import { useSaveKeys } from "./use-save-keys.ts";
import { sharedWords } from "./words.ts";

export interface CommandFrameProps {
  readonly open: boolean;
  readonly title: string;
  /** Whom or what it is about, by name: no dialogue is about "this record". */
  readonly subject: string;
  /** What follows from it, before the fields; in several paragraphs if it is so long. */
  readonly text?: string;
  readonly submit: string;
  /** Whether it makes evidence or takes effect for others: seal red. */
  readonly seal?: boolean;
  /** `whole`: as wide as the window allows. */
  readonly wide?: boolean | "whole";
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly error?: ApiError | null;
  readonly onClose: () => void;
  /** The form element around what is asked. */
  readonly form: (content: ReactNode) => ReactNode;
  readonly children?: ReactNode;
}

/** Fills the dialog and lets what is asked scroll between the title and the buttons. */
const filling = { display: "flex", flexDirection: "column", minHeight: 0, flex: 1 } as const;

/**
 * The dialog in which a command is given: title, what is wrong, what is asked, buttons. Ctrl-S gives it. Once something has been typed,
 * neither a click beside it nor Escape closes it unasked.
 */
export function CommandFrame(props: CommandFrameProps) {
  const {
    open,
    title,
    subject,
    text,
    submit,
    seal = false,
    wide = false,
    pending,
    disabled = false,
    error,
    onClose,
    form,
    children,
  } = props;
  const say = useSay();
  const heading = useId();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const [typed, setTyped] = useState(false);
  const [asking, setAsking] = useState(false);
  const saveKeys = useSaveKeys();
  const around = useForkRef(saveKeys, useFirstField(!narrow));
  return (
    <Dialog
      open={open}
      onClose={pending ? undefined : () => (typed ? setAsking(true) : onClose())}
      fullWidth
      maxWidth={wide === "whole" ? "xl" : wide ? "md" : "sm"}
      fullScreen={narrow}
      aria-labelledby={heading}
    >
      <Box ref={around} onInput={() => setTyped(true)} sx={{ ...filling, "& > form": filling }}>
        {form(
          <>
            <DialogTitle id={heading}>{say(sharedWords.about, { what: title, subject })}</DialogTitle>
            <DialogContent sx={{ flex: 1 }}>
              <Stack spacing={2.5} sx={{ pt: 1 }}>
                {text && (
                  <Alert severity="info" sx={{ whiteSpace: "pre-line" }}>
                    {text}
                  </Alert>
                )}
                <ProblemSummary error={error} />
                {children}
              </Stack>
            </DialogContent>
            {asking && (
              <Alert
                severity="warning"
                sx={{ mx: 3, mb: 1 }}
                action={
                  <>
                    <Button color="inherit" onClick={onClose}>
                      {say(sharedWords.leaveTyped)}
                    </Button>
                    <Button color="inherit" autoFocus onClick={() => setAsking(false)}>
                      {say(sharedWords.goOn)}
                    </Button>
                  </>
                }
              >
                {say(sharedWords.notSent)}
              </Alert>
            )}
            <DialogActions sx={{ px: 3, pb: 2 }}>
              <Button onClick={onClose} disabled={pending}>
                {say(sharedWords.cancel)}
              </Button>
              <Button type="submit" variant="contained" color={seal ? "secondary" : "primary"} disabled={disabled} loading={pending}>
                {submit}
              </Button>
            </DialogActions>
          </>,
        )}
      </Box>
    </Dialog>
  );
}

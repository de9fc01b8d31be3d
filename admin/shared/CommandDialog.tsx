import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, type Theme, useMediaQuery } from "@mui/material";
import type { FormEvent, ReactNode } from "react";
import { useId } from "react";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { leadToWrong } from "./lead-to-wrong.ts";
import { ProblemSummary } from "./ProblemSummary.tsx";
import { sharedWords } from "./words.ts";

interface CommandDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from it, before the fields. */
  readonly text?: string;
  readonly submit: string;
  /** Whether it makes evidence or takes effect for others: seal red. */
  readonly seal?: boolean;
  readonly wide?: boolean;
  readonly pending: boolean;
  readonly disabled?: boolean;
  readonly error?: ApiError | null;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

/** Asks for what a command needs, shows what the server says about it, and stays open until it is done. */
export function CommandDialog(props: CommandDialogProps) {
  const { open, title, text, submit, seal = false, wide = false, pending, disabled = false, error, onClose, onSubmit, children } = props;
  const say = useSay();
  const heading = useId();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down("sm"));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    if (!leadToWrong(event.currentTarget)) onSubmit();
  };
  return (
    <Dialog
      open={open}
      onClose={pending ? undefined : onClose}
      fullWidth
      maxWidth={wide ? "md" : "sm"}
      fullScreen={narrow}
      aria-labelledby={heading}
    >
      <form onSubmit={send} noValidate style={{ display: "flex", flexDirection: "column", minHeight: 0, flex: 1 }}>
        <DialogTitle id={heading}>{title}</DialogTitle>
        <DialogContent sx={{ flex: 1 }}>
          <Stack spacing={2.5} sx={{ pt: 1 }}>
            {text && <Alert severity="info">{text}</Alert>}
            <ProblemSummary error={error} />
            {children}
          </Stack>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={pending}>
            {say(sharedWords.cancel)}
          </Button>
          <Button type="submit" variant="contained" color={seal ? "secondary" : "primary"} disabled={disabled} loading={pending}>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

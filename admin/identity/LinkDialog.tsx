import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId } from "react";
import { useSay } from "../i18n/say.ts";
import { sharedWords } from "../shared/words.ts";
import { OneTimeLink } from "./OneTimeLink.tsx";
import { identityWords } from "./words.ts";

interface LinkDialogProps {
  readonly link: string;
  /** Whom it is for, by name. */
  readonly subject: string;
  readonly onClose: () => void;
}

/** The link that a command answered, to hand to the person. */
export function LinkDialog({ link, subject, onClose }: LinkDialogProps) {
  const say = useSay();
  const heading = useId();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={heading}>
      <DialogTitle id={heading}>{say(sharedWords.about, { what: say(identityWords.link), subject })}</DialogTitle>
      <DialogContent>
        <OneTimeLink link={link} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(identityWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}

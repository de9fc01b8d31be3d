import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { useMay } from "../../providers/may.ts";
import { useOpen } from "../../shared/use-open.ts";
import type { ReadProvision } from "../provision.ts";
import { ExceptionLine } from "./ExceptionLine.tsx";
import { exceptedName } from "./excepted-name.ts";
import { exceptionWords } from "./exception-words.ts";
import type { ExceptedDocument, ShownException } from "./exceptions.ts";
import { GrantException } from "./GrantException.tsx";

interface ExceptionsDialogProps {
  readonly document: ExceptedDocument;
  readonly provisions: readonly ReadProvision[];
  readonly provision: ReadProvision;
  readonly exceptions: readonly ShownException[];
  readonly onClose: () => void;
}

/** The exceptions to one provision, opened where it stands. */
export default function ExceptionsDialog({ document, provisions, provision, exceptions, onClose }: ExceptionsDialogProps) {
  const say = useSay();
  const granting = useOpen();
  const mayGrant = useMay("grant", "provisionExceptions", { document });
  const title = say(exceptionWords.headingOf, { name: exceptedName(provisions, provision) });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Box component="ul" sx={{ listStyle: "none", p: 0, m: 0, display: "grid", gap: 2 }}>
          {exceptions.map((item) => (
            <ExceptionLine key={item.id} item={item} name={null} />
          ))}
        </Box>
      </DialogContent>
      <DialogActions>
        {mayGrant && <Button onClick={granting.show}>{say(exceptionWords.grant)}</Button>}
        <Button onClick={onClose}>{say(exceptionWords.close)}</Button>
      </DialogActions>
      {granting.open && <GrantException subject={document.title ?? ""} at={provision} provisions={provisions} onClose={granting.hide} />}
    </Dialog>
  );
}

import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { Link } from "react-router";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Answered } from "../../shared/Answered.tsx";
import { sharedWords } from "../../shared/words.ts";
import { provisionName, type ReadProvision } from "../provision.ts";
import { addressKey } from "../provisions/provision-reference.ts";
import { type BackReference, BackReferences } from "./back-references.ts";
import { referenceWords } from "./reference-words.ts";

interface BackReferencesDialogProps {
  readonly revisionId: string;
  /** The provision; null for the whole text. */
  readonly provision: Pick<ReadProvision, "id" | "kind" | "label" | "heading" | "text"> | null;
  readonly onClose: () => void;
}

/** Where somebody finds the words: in the same text, or in the other document as it is in force. */
const placeOf = ({ own, provision, revision }: BackReference): string => {
  const at = `?at=${addressKey({ identity: provision?.identity ?? "" })}`;
  return own ? at : `/documents/${encodeURIComponent(revision?.document?.number ?? "")}${at}`;
};

const nameOf = ({ provision, words }: BackReference): string =>
  provision?.label || [provision?.parent?.label, provision?.heading].filter(Boolean).join(" ") || (words ?? "");

/** What refers from one document after the other, the text's own first. */
function byDocument(references: readonly BackReference[]): ReadonlyMap<string, readonly BackReference[]> {
  const groups = new Map<string, BackReference[]>([["", []]]);
  for (const reference of references) {
    const document = reference.own ? "" : (reference.revision?.document?.id ?? "");
    groups.set(document, [...(groups.get(document) ?? []), reference]);
  }
  return groups;
}

/** What refers to a text or one of its provisions, by documents, each leading there. */
export default function BackReferencesDialog({ revisionId, provision, onClose }: BackReferencesDialogProps) {
  const say = useSay();
  const query = useAnswer(BackReferences, provision ? { revisionId: null, provisionId: provision.id } : { revisionId, provisionId: null });
  const title = say(referenceWords.referredByTitle, { name: provision ? provisionName(provision) : say(referenceWords.document) });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-label={title}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Answered query={query} lines={4}>
          {({ references: { from } }) => {
            if (from.length === 0) return <Typography color="textSecondary">{say(referenceWords.nothingRefers)}</Typography>;
            const groups = [...byDocument(from)].filter(([, references]) => references.length > 0);
            return groups.map(([document, references]) => (
              <Box key={document} sx={{ mb: 2 }}>
                <Typography variant="h3">
                  {document === "" ? say(referenceWords.here) : references[0]?.revision?.document?.title}
                </Typography>
                <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                  {references.map((reference) => (
                    <li key={reference.id}>
                      <Link to={placeOf(reference)} onClick={onClose}>
                        {nameOf(reference)}
                      </Link>{" "}
                      <Typography component="span" variant="body2" color="textSecondary">
                        {reference.words}
                      </Typography>
                    </li>
                  ))}
                </Box>
              </Box>
            ));
          }}
        </Answered>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(sharedWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}

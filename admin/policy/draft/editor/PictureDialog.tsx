import { Alert, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useObstacle } from "../../../evidence/use-uploads.ts";
import { useCommand } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import { CommandDialog } from "../../../shared/CommandDialog.tsx";
import { FileButton } from "../../../shared/FileButton.tsx";
import { fileContent } from "../../../shared/file-content.ts";
import { backToText } from "./back-to-text.ts";
import { AttachPicture } from "./draft-operations.ts";
import type { DraftSession } from "./draft-session.ts";
import { insertPicture } from "./typing/pictures.ts";
import { editorWords } from "./words.ts";

interface PictureDialogProps {
  readonly session: DraftSession;
  readonly draftId: string;
  readonly subject: string;
  /** A picture that was pasted or dropped; null where one is to be chosen. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** Puts a picture into the text, with what it shows in words. */
export function PictureDialog({ session, draftId, subject, file, onClose }: PictureDialogProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<File | null>(file);
  const [shows, setShows] = useState("");
  const obstacleOf = useObstacle();
  const obstacle = chosen && obstacleOf(chosen);
  const command = useCommand(AttachPicture, ({ attachPicture }) => {
    backToText(session, onClose, ...(attachPicture ? [insertPicture(attachPicture.id, shows.trim())] : []));
  });
  const send = async () => {
    if (chosen) command.mutate({ input: { revisionId: draftId, ...(await fileContent(chosen)) } });
  };
  return (
    <CommandDialog
      open
      title={say(editorWords.pictureTitle)}
      subject={subject}
      submit={say(editorWords.insert)}
      pending={command.isPending}
      disabled={chosen === null || obstacle !== null}
      error={command.error}
      onClose={() => backToText(session, onClose)}
      onSubmit={() => void send()}
    >
      <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
        <FileButton label={say(editorWords.pictureChoose)} accept=".png,.jpg,.jpeg,.webp" onFile={setChosen} />
        {chosen && <Typography variant="body2">{chosen.name}</Typography>}
      </Stack>
      {obstacle && <Alert severity="error">{obstacle}</Alert>}
      <TextField
        label={say(editorWords.pictureShows)}
        helperText={say(editorWords.pictureHelp)}
        value={shows}
        onChange={(event) => setShows(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
    </CommandDialog>
  );
}

import { Box, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { ChangeWords } from "./ChangeWords.tsx";
import type { LevelWork } from "./use-level-work.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords } from "./words.ts";

interface PublishDialogProps {
  readonly resource: ResourceName;
  readonly work: LevelWork;
  /** For whom it will count. */
  readonly levelName: string;
  readonly onClose: () => void;
}

/** Makes a draft count for others, after a look at what changes. */
export function PublishDialog({ resource, work, levelName, onClose }: PublishDialogProps) {
  const say = useSay();
  const [note, setNote] = useState(work.level?.draft?.note ?? "");
  const speech = useSpeech(resource, work.base?.fields ?? [], work.operations);
  return (
    <CommandDialog
      open
      seal
      title={say(designerWords.publishTitle)}
      text={say(designerWords.publishText, { name: levelName })}
      submit={say(designerWords.publishNow)}
      pending={work.pending}
      error={work.problem}
      onClose={onClose}
      onSubmit={() => work.publish(note, onClose)}
    >
      <Box>
        <Typography sx={{ fontSize: 14, fontWeight: 600, mb: 0.5 }}>{say(designerWords.draftDifferences)}</Typography>
        {work.base && <ChangeWords base={work.base} before={work.published} after={work.operations} speech={speech} />}
      </Box>
      <TextField
        label={say(designerWords.note)}
        helperText={say(designerWords.noteHelp)}
        value={note}
        multiline
        minRows={2}
        autoFocus
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </CommandDialog>
  );
}

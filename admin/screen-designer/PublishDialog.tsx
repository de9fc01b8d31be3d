import { Box, Typography } from "@mui/material";
import { useNotify } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { screenOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { ChangeWords } from "./ChangeWords.tsx";
import type { LevelWork, SeenScreen } from "./use-level-work.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords } from "./words.ts";

interface PublishDialogProps {
  readonly resource: ResourceName;
  readonly screen: SeenScreen;
  readonly work: LevelWork;
  /** For whom it will count. */
  readonly levelName: string;
  readonly onClose: () => void;
}

/** Makes a draft count for others, after a look at what changes. */
export function PublishDialog({ resource, screen, work, levelName, onClose }: PublishDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const speech = useSpeech(resource, work.base?.fields ?? [], work.operations);
  return (
    <CommandFormDialog
      name="publishScreen"
      resource="screens"
      given={{ screenId: screen.id, expectedVersion: screen.version }}
      begin={{ note: work.level?.draft?.note }}
      seal
      title={say(designerWords.publishTitle)}
      subject={say(screenOf(resource).title.plural)}
      text={say(designerWords.publishText, { name: levelName })}
      submit={say(designerWords.publishNow)}
      onDone={() => notify(say(designerWords.published), { type: "success" })}
      onClose={onClose}
    >
      <Box>
        <Typography sx={{ fontSize: 14, fontWeight: 600, mb: 0.5 }}>{say(designerWords.draftDifferences)}</Typography>
        {work.base && <ChangeWords base={work.base} before={work.published} after={work.operations} speech={speech} />}
      </Box>
    </CommandFormDialog>
  );
}

import { Alert, AlertTitle, Box, Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../providers/use-dates.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { ChangeWords } from "./ChangeWords.tsx";
import type { LevelWork } from "./use-level-work.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords } from "./words.ts";

interface ConflictNoticeProps {
  readonly resource: ResourceName;
  readonly work: LevelWork;
}

/** Somebody else has saved the same screen: says what they changed, and offers to go on with mine on top or with theirs. */
export function ConflictNotice({ resource, work }: ConflictNoticeProps) {
  const say = useSay();
  const dates = useDates();
  const theirs = work.level?.draft ?? work.level?.published ?? null;
  const speech = useSpeech(resource, work.base?.fields ?? [], theirs?.operations ?? []);
  if (!work.overtaken) return null;
  return (
    <Alert severity="warning" sx={{ mx: 2, mt: 1 }} role="alert">
      <AlertTitle sx={{ fontSize: 15 }}>{say(designerWords.conflict)}</AlertTitle>
      {theirs && <Box sx={{ mb: 0.5 }}>{[theirs.author, dates.moment(theirs.at), theirs.note].filter(Boolean).join(" · ")}</Box>}
      <Box sx={{ mb: 0.5 }}>{say(designerWords.conflictHelp)}</Box>
      {say(designerWords.theirs)}
      {work.base && <ChangeWords base={work.base} before={work.began} after={theirs?.operations ?? []} speech={speech} />}
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, mt: 1 }}>
        <Button size="small" variant="outlined" color="inherit" onClick={work.mergeOnTop}>
          {say(designerWords.onTop)}
        </Button>
        <Button size="small" color="inherit" onClick={work.takeBack}>
          {say(designerWords.takeTheirs)}
        </Button>
      </Box>
    </Alert>
  );
}

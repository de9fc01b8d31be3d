import { Typography } from "@mui/material";
import { useRecordContext } from "react-admin";
import type { JobName } from "../../schema/job/list.screen.ts";
import { useSay } from "../i18n/say.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { runCounts } from "./run-counts.ts";
import { jobWords } from "./words.ts";

/** Below a run: what it did, in words. */
export default function RunBelow() {
  const say = useSay();
  const run = useRecordContext<{ id: string; did: unknown; outcome: string; job: { kind: JobName } | null }>();
  if (!run?.job || run.outcome !== "done") return null;
  return (
    <Sheet heading={say(jobWords.did)} sx={{ mt: 2 }}>
      <Typography>{runCounts(say, run.job.kind, run.did)}</Typography>
    </Sheet>
  );
}

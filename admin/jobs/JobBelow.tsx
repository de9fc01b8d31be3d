import { Box, Typography } from "@mui/material";
import { useEffect } from "react";
import { useRecordContext, useRefresh } from "react-admin";
import { jobDefinitions } from "../../schema/job/list.screen.ts";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { StateMark } from "../marks/StateMark.tsx";
import { useDates } from "../providers/use-dates.ts";
import { Answered } from "../shared/Answered.tsx";
import { listAddress } from "../shared/list-address.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { runCounts } from "./run-counts.ts";
import { jobWords } from "./words.ts";

/** How many runs are shown with the job. */
const SHOWN = 20;

/** How often to look while a run is waited for, in milliseconds. */
const LOOK_AGAIN = 3_000;

const LatestRuns = operation(
  `query LatestRuns($id: ID!, $limit: Int!) {
    job(id: $id) { id kind }
    jobRuns(where: { job: { id: { eq: $id } } }, orderBy: [{ beganAt: DESC }], page: { limit: $limit }) {
      items { id beganAt outcome attempt did askedBy { name } }
    }
  }`,
);

/** Below a job: what it does, in words, and what came of its latest runs. */
export default function JobBelow() {
  const say = useSay();
  const { moment } = useDates();
  const record = useRecordContext<{ id: string; state: string }>();
  useLookAgain(record?.state === "asked" || record?.state === "running");
  const query = useAnswer(LatestRuns, { id: record?.id ?? "", limit: SHOWN }, { enabled: record !== undefined });
  if (!record) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Answered query={query} lines={4}>
        {({ job, jobRuns }) =>
          job?.kind && (
            <>
              <Sheet heading={say(jobWords.does)}>
                <Typography>{say(jobDefinitions[job.kind].does)}</Typography>
              </Sheet>
              <Sheet
                heading={say(jobWords.runs)}
                sx={{ mt: 2 }}
                action={<PanelLink to={listAddress("jobRuns", { job: { eq: record.id } })}>{say(jobWords.all)}</PanelLink>}
              >
                {jobRuns.items.length === 0 && <Typography color="textSecondary">{say(jobWords.none)}</Typography>}
                {jobRuns.items.map(({ id, beganAt, outcome, attempt, did, askedBy }) => (
                  <Box
                    key={id}
                    sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}
                  >
                    <PanelLink to={`/jobRuns/${id}/show`}>{beganAt ? moment(beganAt) : "—"}</PanelLink>
                    {outcome && <StateMark list="JobOutcome" value={outcome} />}
                    {outcome === "done" && job.kind && <span>{runCounts(say, job.kind, did)}</span>}
                    {attempt !== null && attempt > 1 && <span>{say(jobWords.attempt, { attempt })}</span>}
                    {askedBy?.name && <span>{say(jobWords.asked, { name: askedBy.name })}</span>}
                  </Box>
                ))}
              </Sheet>
            </>
          )
        }
      </Answered>
    </Box>
  );
}

/** Looks again and again while somebody waits for a run to end. */
function useLookAgain(waits: boolean): void {
  const refresh = useRefresh();
  useEffect(() => {
    if (!waits) return;
    const looking = setInterval(refresh, LOOK_AGAIN);
    return () => clearInterval(looking);
  }, [waits, refresh]);
}

import { Alert, Box, Button, Typography } from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import type { ApiError } from "../graphql/api-error.ts";
import { useApi } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { ToneMark } from "../marks/StateMark.tsx";
import { FactList } from "../screens/FactList.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { type Finding, type Verification, VerifyQuery } from "./audit-trail.ts";
import { evidenceWords } from "./words.ts";

/** Verifies chain and checksums, and says what came out. */
export default function VerifyPage() {
  const say = useSay();
  const api = useApi();
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useQuery<{ verifyEvidence: Verification }, ApiError>({
    queryKey: ["verify", language],
    queryFn: ({ signal }) => api(VerifyQuery, undefined, signal),
    enabled: false,
    gcTime: 0,
  });
  return (
    <>
      <PageHead title={say(evidenceWords.verifyTitle)} />
      <Sheet sx={{ maxWidth: 820 }}>
        <Typography sx={{ mb: 2 }}>{say(evidenceWords.verifyHelp)}</Typography>
        <Button variant="contained" loading={isFetching} onClick={() => void refetch()}>
          {say(data ? evidenceWords.again : evidenceWords.run)}
        </Button>
        <Box sx={{ mt: 2 }} aria-live="polite">
          <ProblemSummary error={error} />
          {data && <Outcome verification={data.verifyEvidence} />}
        </Box>
      </Sheet>
    </>
  );
}

function Outcome({ verification }: { readonly verification: Verification }) {
  const say = useSay();
  const { ok, events, checkedChecksums, problems, notes, headHash, lastSequence } = verification;
  return (
    <Box data-verified={ok}>
      <Typography variant="h2" component="p" sx={{ mb: 1.5 }}>
        <ToneMark
          tone={ok ? "done" : "overdue"}
          label={ok ? say(evidenceWords.ok) : say(evidenceWords.broken, { smart_count: problems.length })}
        />
      </Typography>
      <FactList
        facts={[
          { label: say(evidenceWords.events), value: String(events) },
          { label: say(evidenceWords.checksums), value: String(checkedChecksums) },
          { label: say(evidenceWords.last), value: String(lastSequence) },
          { label: say(evidenceWords.head), value: <code>{headHash}</code> },
        ]}
      />
      <Typography variant="caption" color="textSecondary">
        {say(evidenceWords.headHelp)}
      </Typography>
      <Findings findings={problems} severity="error" />
      <Findings findings={notes} severity="info" />
    </Box>
  );
}

function Findings({ findings, severity }: { readonly findings: readonly Finding[]; readonly severity: "error" | "info" }) {
  return findings.map(({ code, sequence, subject, message }) => (
    <Alert key={`${code}:${sequence}:${subject}`} severity={severity} sx={{ mt: 1 }}>
      {message}
    </Alert>
  ));
}

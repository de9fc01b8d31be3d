import { Box, Stack, ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { type Me, useMe } from "../providers/me.ts";
import { AgreementsOpen } from "./AgreementsOpen.tsx";
import { ClearancesEnding } from "./ClearancesEnding.tsx";
import { DraftsWaiting } from "./DraftsWaiting.tsx";
import { DueSoon } from "./DueSoon.tsx";
import { EvidenceIntact } from "./EvidenceIntact.tsx";
import { LateDepartments } from "./LateDepartments.tsx";
import { Pace } from "./Pace.tsx";
import { PostsChanging } from "./PostsChanging.tsx";
import { ReviewsDue } from "./ReviewsDue.tsx";
import { type DashboardRole, dashboardsOf, headScope } from "./roles.ts";
import { UnusualReading } from "./UnusualReading.tsx";
import { WhoIsLate } from "./WhoIsLate.tsx";
import { dashboardWords } from "./words.ts";

/** A few questions that somebody in a role asks every week, each answered by one chart. Whoever has several roles switches. */
export default function DashboardPage() {
  const say = useSay();
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const roles = dashboardsOf(me);
  const role = roles.find((one) => one === params.get("as")) ?? roles[0];
  return (
    <>
      <PageHead title={say(dashboardWords.title)}>
        {roles.length > 1 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={role}
            aria-label={say(dashboardWords.as)}
            onChange={(_event, as: DashboardRole | null) => as && setParams({ as }, { replace: true })}
          >
            {roles.map((one) => (
              <ToggleButton key={one} value={one} sx={{ px: 1.5, py: 0.5 }}>
                {say(words.Role[one])}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      </PageHead>
      {role && <Columns key={role} charts={chartsOf(role, me)} />}
    </>
  );
}

/**
 * One below the other, or in two columns of which neither waits for the other; down the first, then down the second. Of an odd number the
 * first has the whole width, where its table stands beside it, so that no column ends early.
 */
function Columns({ charts }: { readonly charts: readonly ReactNode[] }) {
  const wide = charts.length % 2;
  const middle = wide + (charts.length - wide) / 2;
  return (
    <Stack spacing={2}>
      {charts.slice(0, wide)}
      <Box
        sx={{
          display: "grid",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(2, minmax(0, 1fr))" },
          gap: 2,
          alignItems: "start",
        }}
      >
        <Stack spacing={2}>{charts.slice(wide, middle)}</Stack>
        <Stack spacing={2}>{charts.slice(middle)}</Stack>
      </Box>
    </Stack>
  );
}

function chartsOf(role: DashboardRole, me: Me): readonly ReactNode[] {
  switch (role) {
    case "head": {
      const scope = headScope(me);
      return [<WhoIsLate key="late" scope={scope} />, <DueSoon key="due" scope={scope} />, <Pace key="pace" scope={scope} />];
    }
    case "administrator":
      return [<ReviewsDue key="reviews" />, <DraftsWaiting key="drafts" />, <PostsChanging key="posts" />];
    case "confidentialityOfficer":
      return [<UnusualReading key="reading" />, <ClearancesEnding key="clearances" />, <AgreementsOpen key="agreements" />];
    case "auditor":
      return [
        <EvidenceIntact key="intact" />,
        <LateDepartments key="late" />,
        <Pace key="pace" scope={{}} />,
        <ReviewsDue key="reviews" />,
      ];
  }
}

import { Stack, Typography } from "@mui/material";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import { lastPeriods } from "../../../schema/register/report/report-period.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { Answered } from "../../shared/Answered.tsx";
import { DayField } from "../../shared/DayField.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ReportSheet } from "./ReportSheet.tsx";
import { ReportQuery } from "./report-queries.ts";
import { reportWords } from "./words.ts";

/** Periods that are shown where nobody chose any. */
const PERIODS = 12;

interface LiveReportProps {
  readonly slug: string;
  readonly resource: ResourceName;
  readonly report: ReportDefinition;
  readonly from: string;
  readonly to: string;
  readonly onChoose: (days: { readonly from?: string; readonly to?: string }) => void;
}

/** A report as it is now, over the days that somebody chose. */
export function LiveReport({ slug, resource, report, from, to, onChoose }: LiveReportProps) {
  const say = useSay();
  const { today } = useMe();
  const usual = report.period ? lastPeriods(today, report.period.unit, PERIODS) : null;
  const days = { from: from || usual?.from || "", to: to || usual?.to || "" };
  const query = useAnswer(ReportQuery, { register: slug, report: report.key, ...(usual ? days : {}) }, { keepPrevious: true });
  return (
    <Stack spacing={2}>
      {usual && (
        <Sheet>
          <Stack direction={{ xs: "column", sm: "row" }} spacing={2} sx={{ alignItems: { sm: "flex-start" } }}>
            <DayField label={say(reportWords.from)} value={days.from} onChange={(day) => day && onChoose({ from: day })} size="small" />
            <DayField label={say(reportWords.to)} value={days.to} onChange={(day) => day && onChoose({ to: day })} size="small" />
          </Stack>
          {days.from > days.to && (
            <Typography color="error" role="alert" sx={{ mt: 1 }}>
              {say(reportWords.order)}
            </Typography>
          )}
        </Sheet>
      )}
      <Answered query={query} lines={8}>
        {({ registerReport }) => <ReportSheet resource={resource} answer={registerReport} title={say(inBoth(report.label))} />}
      </Answered>
    </Stack>
  );
}

import { Stack, Tab, Tabs } from "@mui/material";
import { Link, useParams } from "react-admin";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { Answered } from "../../shared/Answered.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { useAddressValues } from "../../shared/use-address-values.ts";
import { DutiesSheet } from "../duty/DutiesSheet.tsx";
import { KeptReports } from "./KeptReports.tsx";
import { LiveReport } from "./LiveReport.tsx";
import { OpenNow } from "./OpenNow.tsx";
import { ReportedQuery, type ReportedRegister } from "./report-queries.ts";
import { Trend } from "./Trend.tsx";
import { reportWords } from "./words.ts";

/** How a register stands: what is open and late, the trend, and its reports, as they are now and as they were kept. */
export default function ReportsPage() {
  const { slug = "" } = useParams();
  const query = useAnswer(ReportedQuery, { slug });
  return (
    <Answered query={query} lines={8}>
      {({ myRegisters: [register] }) => (register ? <Reports key={register.id} register={register} /> : <NotFoundPage />)}
    </Answered>
  );
}

function Reports({ register: { slug, titles, definition } }: { readonly register: ReportedRegister }) {
  const say = useSay();
  return (
    <>
      <PageHead above={<Link to={`/r/${slug}`}>{say(inBoth(titles.plural))}</Link>} title={say(reportWords.reports)} />
      <Stack spacing={2} sx={{ maxWidth: 1_100 }}>
        {definition ? <All slug={slug} definition={definition} /> : <Sheet>{say(reportWords.notPublished)}</Sheet>}
      </Stack>
    </>
  );
}

function All({ slug, definition }: { readonly slug: string; readonly definition: RegisterDefinition }) {
  const say = useSay();
  const resource = `r/${slug}` as const;
  const { values, set } = useAddressValues(["report", "from", "to", "kept"]);
  const reports = definition.reports ?? [];
  const report = reports.find(({ key }) => key === values.report) ?? reports[0];
  const chosen = { resource, slug };
  return (
    <>
      {definition.states.length > 0 && (
        <OpenNow resource={resource} open={definition.states.flatMap(({ key, open }) => (open ? [key] : []))} />
      )}
      <Trend resource={resource} closes={definition.states.length > 0} />
      {(definition.duties ?? []).length > 0 && <DutiesSheet slug={slug} />}
      {!report && <Sheet>{say(reportWords.none)}</Sheet>}
      {report && (
        <>
          {reports.length > 1 && (
            <Tabs
              value={report.key}
              onChange={(_, key) => set({ report: String(key), from: "", to: "", kept: "" })}
              variant="scrollable"
              allowScrollButtonsMobile
              aria-label={say(reportWords.reports)}
            >
              {reports.map(({ key, label }) => (
                <Tab key={key} value={key} label={say(inBoth(label))} />
              ))}
            </Tabs>
          )}
          <LiveReport key={report.key} {...chosen} report={report} from={values.from} to={values.to} onChoose={set} />
          {report.frozen && <KeptReports {...chosen} report={report} chosen={values.kept} onChoose={(kept) => set({ kept })} />}
        </>
      )}
    </>
  );
}

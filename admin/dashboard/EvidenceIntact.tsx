import { Button } from "@mui/material";
import { useState } from "react";
import { Link } from "react-admin";
import { dayAfter } from "../../schema/shared/days.screen.ts";
import { Bars } from "../charts/Bars.tsx";
import { ChartSheet } from "../charts/ChartSheet.tsx";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useMe } from "../providers/me.ts";
import { Answered } from "../shared/Answered.tsx";
import { startOfDay } from "../shared/when.ts";
import type { TallyGroup } from "./tally.ts";
import { dashboardWords } from "./words.ts";

const TrailQuery = operation(
  `query EvidenceWritten($where: JSON) { auditEvents(page: { limit: 1 }) { total(exact: true) } tally(resource: "auditEvents", by: ["at"], where: $where) { values count } }`,
);

const VerdictQuery = operation("query EvidenceVerdict { verifyEvidence { ok events checkedChecksums problems { code } } }");

const DAYS = 30;
/** So much evidence is verified unasked; more takes longer than somebody waits. */
const QUICK = 20_000;

/** Whether the evidence is as it was written, and how much of it came in lately. */
export function EvidenceIntact() {
  const { today, organisation } = useMe();
  const from = dayAfter(today, 1 - DAYS);
  const query = useAnswer(TrailQuery, { where: { at: { gte: startOfDay(from, organisation.timeZone) } } });
  return (
    <Answered query={query} lines={8}>
      {({ auditEvents: { total }, tally }) => <Evidence total={total} days={tally} from={from} />}
    </Answered>
  );
}

interface EvidenceProps {
  readonly total: number;
  readonly days: readonly TallyGroup[];
  readonly from: string;
}

function Evidence({ total, days, from }: EvidenceProps) {
  const say = useSay();
  const question = say(dashboardWords.intact);
  const every = Array.from({ length: DAYS }, (_, index) => {
    const day = dayAfter(from, index);
    return { day, count: days.find(({ values }) => values[0] === day)?.count ?? 0 };
  });
  return (
    <ChartSheet
      question={question}
      answer={<Verdict total={total} />}
      table={{
        resource: "auditEvents",
        head: [{ label: say(dashboardWords.day) }, { label: say(dashboardWords.events), figures: true }],
        rows: every
          .filter(({ count }) => count > 0)
          .toReversed()
          .map(({ day, count }) => ({ key: day, cells: [{ value: day }, { value: count, to: `/auditEvents?since=${day}&until=${day}` }] })),
      }}
    >
      <Bars
        name={`${say(dashboardWords.events)}, ${say(dashboardWords.thirtyDays)}`}
        labels={every.map(({ day }) => day.slice(5))}
        series={[{ label: say(dashboardWords.events), colour: "indigo", values: every.map(({ count }) => count) }]}
      />
    </ChartSheet>
  );
}

function Verdict({ total }: { readonly total: number }) {
  const say = useSay();
  const [asked, setAsked] = useState(total <= QUICK);
  const { data, isFetching } = useAnswer(VerdictQuery, undefined, { enabled: asked });
  if (data) {
    const { ok, events, checkedChecksums, problems } = data.verifyEvidence;
    return (
      <>
        <ToneMark tone={ok ? "done" : "overdue"} label={say(ok ? dashboardWords.intactYes : dashboardWords.intactNo)} />{" "}
        {ok
          ? say(dashboardWords.verified, { events, checksums: checkedChecksums })
          : say(dashboardWords.altered, { smart_count: problems.length })}{" "}
        {!ok && <Link to="/verify">{say(dashboardWords.details)}</Link>}
      </>
    );
  }
  if (isFetching) return say(dashboardWords.verifying);
  return (
    <>
      {say(dashboardWords.intactUnknown, { events: total })}{" "}
      <Button size="small" onClick={() => setAsked(true)}>
        {say(dashboardWords.verifyNow)}
      </Button>
    </>
  );
}

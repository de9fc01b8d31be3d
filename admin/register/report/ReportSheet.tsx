import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { Bars } from "../../charts/Bars.tsx";
import { ChartSheet } from "../../charts/ChartSheet.tsx";
import { type Say, useSay } from "../../i18n/say.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { reportBars, reportTable } from "./report-table.ts";
import { reportWords } from "./words.ts";

/** So many bars fit beside each other; of more, the table tells. */
const DRAWN = 24;

/** Which figures have no numbers, and why; nothing where all have. */
function notes({ figures }: ReportAnswer, say: Say): string {
  const names = figures.flatMap(({ missing, label }) => (missing === "hidden" ? [say(inBoth(label))] : []));
  return names.length > 0 ? say(reportWords.hidden, { names: names.join(say({ zh: "、", en: ", " })) }) : "";
}

interface ReportSheetProps {
  readonly resource: ResourceName;
  readonly answer: ReportAnswer;
  readonly title: string;
  readonly note?: string;
}

/** A report: how many records, the chart, its table and what of it is not shown. */
export function ReportSheet({ resource, answer, title, note }: ReportSheetProps) {
  const say = useSay();
  const { label, labels, values } = reportBars(resource, answer, say);
  const records = answer.rows.reduce((sum, row) => sum + row.records, 0);
  const said = records > 0 ? say(reportWords.answer, { smart_count: records }) : say(reportWords.nothing);
  const explained = [note, notes(answer, say)].filter(Boolean).join(" ");
  return (
    <ChartSheet question={title} answer={said} explained={explained} table={reportTable(resource, answer, say)}>
      {labels.length > 0 && labels.length <= DRAWN && (
        <Bars name={`${title} ${said}`} lying={answer.unit === null} labels={labels} series={[{ label, colour: "indigo", values }]} />
      )}
    </ChartSheet>
  );
}

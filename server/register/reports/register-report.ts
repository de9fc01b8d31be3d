import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import type { ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import { isDay } from "../../../schema/shared/days.screen.ts";
import type { Context } from "../../context.ts";
import { timeOf } from "../../database/clock.ts";
import { invalid, unauthenticated } from "../../errors.ts";
import { modelNamed } from "../../reading/resource-name.ts";
import { readersEyes } from "./report-eyes.ts";
import { reportOf } from "./report-of.ts";
import { withTitles } from "./report-titles.ts";
import { surroundingsAt } from "./surroundings-at.ts";
import { workOutReport } from "./work-out-report.ts";

/** What is asked of a report; all of it untrusted. */
export interface AskedReport {
  readonly register: string;
  readonly report: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

function daysOf({ from, to }: AskedReport): ReportPeriod | null {
  if (!from && !to) return null;
  if (!from || !to || !isDay(from) || !isDay(to) || from > to) throw invalid("from", "reportDays");
  return { from, to };
}

/** The figures of a report as they are now, of the records and values that the reader sees in the register's list. */
export async function registerReport(context: Context, asked: AskedReport): Promise<ReportAnswer> {
  const { actor, config, database } = context;
  if (!actor) throw unauthenticated();
  const model = modelNamed(actor, `r/${asked.register}`, "register");
  const days = daysOf(asked);
  const answer = await database.transaction(async (sql) => {
    const { definition, report } = await reportOf(sql, model, asked.report);
    const surroundings = surroundingsAt(await timeOf(sql), config.timeZone, actor.personId);
    return workOutReport(sql, readersEyes(model, actor), { definition, slug: asked.register, report, days, surroundings });
  });
  return withTitles(context, model, answer);
}

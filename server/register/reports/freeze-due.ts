import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import { periodAfter, periodBefore, periodOf, type ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import { ORGANISATION_ZONE } from "../../../schema/shared/day.sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { codeModels } from "../../model/model.ts";
import { loadRegisters } from "../model/load-registers.ts";
import { type Kept, keepReport } from "./keep-report.ts";
import { surroundingsAt } from "./surroundings-at.ts";

/** Periods that are made up for at once, after a long pause. */
const MOST_PERIODS = 36;

type Published = [slug: string, versionId: string, definition: RegisterDefinition, last: Record<string, string> | null];

/** Periods that are over and not kept yet, the oldest first; of a report that was never kept the last one alone. */
function duePeriods({ frozen }: ReportDefinition, last: string | undefined, today: string): readonly ReportPeriod[] {
  if (!frozen) return [];
  const over = periodBefore(periodOf(today, frozen), frozen);
  const due: ReportPeriod[] = [];
  let next = last ? periodAfter(periodOf(last, frozen), frozen) : over;
  while (next.to <= over.to && due.length < MOST_PERIODS) {
    due.push(next);
    next = periodAfter(next, frozen);
  }
  return due;
}

/** The reports whose period is over and that are to be kept, each with all that keeping it takes. */
export async function dueReports(sql: SqlExecutor, now: Date): Promise<readonly Kept[]> {
  const published = await sql.rows<Published>(
    `select g."slug", v."id"::text as "versionId", v."definition",
       (select jsonb_object_agg(s."report", s."last") from
         (select "report", max("from")::text as "last" from "report_snapshot" where "register_id" = g."id" group by 1) s) as "last"
     from "register" g join "register_version" v on v."id" = g."published_id"
     where g."archived_on" is null and v."definition"->'reports' is not null order by g."slug"`,
    [],
  );
  const [zone] = await sql.rows<[string]>(`select ${ORGANISATION_ZONE} as "zone"`, []);
  const surroundings = surroundingsAt(now, zone?.[0] ?? "", null);
  // What cannot be understood is noted by each server that loads the registers.
  const models = codeModels.with(0, await loadRegisters({ error: () => undefined })(sql));
  return published.flatMap(([slug, versionId, definition, last]) => {
    const model = models.find(`r/${slug}`);
    if (!model) return [];
    return (definition.reports ?? []).flatMap((report) =>
      duePeriods(report, last?.[report.key], surroundings.today).map((period) => ({
        ...{ model, slug, found: { versionId, definition, report }, period, surroundings, personId: null },
      })),
    );
  });
}

/** Keeps one of them, and answers what the trail is told; nothing where somebody else was first. */
export async function freezeDue(sql: SqlExecutor, due: Kept): Promise<readonly AuditDraft[]> {
  const { id, isNew } = await keepReport(sql, due);
  const { from, to } = due.period;
  const changes = { from: { after: from }, to: { after: to } };
  return isNew ? [{ subjectType: "ReportSnapshot", subjectId: id, revisionId: null, changes }] : [];
}

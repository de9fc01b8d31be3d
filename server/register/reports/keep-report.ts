import { createHash, randomUUID } from "node:crypto";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import type { ReportAnswer } from "../../../schema/register/report/report-answer.screen.ts";
import type { ReportPeriod } from "../../../schema/register/report/report-period.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { Model } from "../../model/model.ts";
import { keepersEyes } from "./report-eyes.ts";
import type { FoundReport } from "./report-of.ts";
import { workOutReport } from "./work-out-report.ts";

/** What of a kept report its checksum says: the same text for the same figures. */
export const reportChecksum = (answer: ReportAnswer): string =>
  createHash("sha256")
    .update(JSON.stringify(sorted(answer)))
    .digest("hex");

/** The database keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, held]) => [key, sorted(held)]));
}

/** A report to keep for good. */
export interface Kept {
  readonly model: Model;
  readonly slug: string;
  readonly found: FoundReport & { readonly report: ReportDefinition };
  readonly period: ReportPeriod;
  readonly surroundings: Surroundings;
  /** Who keeps it; null for the job. */
  readonly personId: string | null;
}

/**
 * Keeps the figures of a period as they are now: of all records, and of what nothing hides in them, since whoever reads the register reads them. A
 * period is kept once: whoever comes second finds it. Answers whether it was the first.
 */
export async function keepReport(
  sql: SqlExecutor,
  { model, slug, found, period, surroundings, personId }: Kept,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { definition, report, versionId } = found;
  const place = [model.registerId, report.key, period.from];
  const known = async () =>
    (
      await sql.rows<[string]>(
        `select "id"::text as "id" from "report_snapshot" where "register_id" = $1::uuid and "report" = $2 and "from" = $3::date`,
        place,
      )
    )[0]?.[0];
  const before = await known();
  if (before) return { id: before, isNew: false };
  const eyes = keepersEyes(model, definition);
  const answer = await workOutReport(sql, eyes, { definition, slug, report, days: period, surroundings });
  const [kept] = await sql.rows<[string]>(
    `insert into "report_snapshot" ("id", "register_id", "register_version_id", "report", "label", "from", "to", "figures", "checksum", "frozen_at", "frozen_by_id")
     values ($10::uuid, $1::uuid, $4::uuid, $2, $5, $3::date, $6::date, $7::jsonb, $8, rulebook_now(), $9::uuid)
     on conflict ("register_id", "report", "from") do nothing returning "id"::text as "id"`,
    [
      ...place,
      versionId,
      report.label.zh || report.label.en,
      period.to,
      JSON.stringify(answer),
      reportChecksum(answer),
      personId,
      randomUUID(),
    ],
  );
  const id = kept?.[0] ?? (await known());
  if (!id) throw new Error("A report was neither kept nor found.");
  return { id, isNew: kept !== undefined };
}

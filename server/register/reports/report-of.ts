import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { ReportDefinition } from "../../../schema/register/definition/report.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid } from "../../errors.ts";
import type { Model } from "../../model/model.ts";

/** A report with the published definition in which it stands. */
export interface FoundReport {
  readonly versionId: string;
  readonly definition: RegisterDefinition;
  readonly report: ReportDefinition;
}

/** The report of a register under its key, as the published version says it. */
export async function reportOf(sql: SqlExecutor, { registerId }: Model, key: string): Promise<FoundReport> {
  const [row] = await sql.rows<[string, RegisterDefinition]>(
    `select v."id"::text as "id", v."definition" from "register" g join "register_version" v on v."id" = g."published_id" where g."id" = $1::uuid`,
    [registerId],
  );
  const report = row?.[1].reports?.find((one) => one.key === key);
  if (!row || !report) throw invalid("report", "noSuchReport");
  return { versionId: row[0], definition: row[1], report };
}

import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { subjectRules } from "./subject/subjects.ts";

/** The next receipt number of what fulfils a kind of obligation, e.g. A-2026-000017: unique and increasing, not without gaps. */
export async function nextReceiptNumber(sql: SqlExecutor, kind: SubjectKind, today: string): Promise<string> {
  const [letter, sequence] = subjectRules[kind].evidence.receipt;
  const [row] = await sql.rows<[string]>(
    `select lpad(n::text, greatest(6, length(n::text)), '0') as "number" from nextval('${sequence}') n`,
    [],
  );
  if (!row) throw new Error(`${sequence} has no next number.`);
  return `${letter}-${today.slice(0, 4)}-${row[0]}`;
}

import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { subjectRules } from "./subject/rules-of-subjects.ts";

/** The next receipt number of what fulfils a kind of obligation, e.g. A-2026-000017: unique and increasing, not without gaps. */
export async function nextReceiptNumber(sql: SqlExecutor, kind: SubjectKind, today: string): Promise<string> {
  const { receipt } = subjectRules[kind].evidence;
  if (!receipt) throw new Error(`What fulfils ${kind} has no receipt.`);
  const [letter, sequence] = receipt;
  const [row] = await sql.rows<[string]>(
    `select lpad(n::text, greatest(6, length(n::text)), '0') as "number" from nextval('${sequence}') n`,
    [],
  );
  if (!row) throw new Error(`${sequence} has no next number.`);
  return `${letter}-${today.slice(0, 4)}-${row[0]}`;
}

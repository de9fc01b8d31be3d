import type { SqlExecutor } from "../database/executor.ts";

/** Everybody with a post, current or ahead, in the department or below it. */
export async function peopleBelow(sql: SqlExecutor, departmentId: string): Promise<string[]> {
  const rows = await sql.rows<[string]>(
    `select distinct m."person_id" from "membership" m join "department" d on d."id" = m."department_id"
     where $1::uuid = any(d."path") and (m."until" is null or m."until" >= today())`,
    [departmentId],
  );
  return rows.map(([id]) => id);
}

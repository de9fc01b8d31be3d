import type { Provision } from "../../../schema/policy/Provision.ts";
import { provisionPath } from "../../../schema/policy/provision.sql.ts";
import { cutText } from "../../../schema/shared/cut-text.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** Characters that tell a provision without a label from others. */
const ENOUGH = 20;
/** Longest name that is kept with an exception. */
const LONGEST = 60;

/** What a provision is called, from the article down: 第四条（一）; without a label how it begins. */
export async function provisionName(sql: SqlExecutor, { id, label, heading, text }: Provision): Promise<string> {
  if (!label) return cutText(heading || text, ENOUGH);
  const [row] = await sql.rows<[string | null]>(`select ${provisionPath("p")} as "path" from "provision" p where p."id" = $1`, [id]);
  return cutText(row?.[0] ?? label, LONGEST);
}

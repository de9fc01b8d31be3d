import { randomUUIDv7 } from "node:crypto";
import { approvalObstacle, askingOf, obstacleTables } from "../../../schema/policy/approval.sql.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { AuditDraft } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { writersOf } from "../draft/writers.ts";
import { addApprovals, type NewApproval, takesPart } from "./approval-rows.ts";

/**
 * Who stands in today for whoever is asked by the approval `a`: whom that person named for these days, and of a department's head
 * whoever else acts as its head. Stand-ins of stand-ins are nobody's.
 */
const standIns = `(select s."stand_in_id" as "person", 1 as "first" from "stand_in" s where s."person_id" = a."approver_id" and ${currentPeriod("s")}
  union select y."person_id", 2 from "deputy" y where a."basis" = 'head' and y."department_id" = a."department_id" and ${currentPeriod("y")}
  union select h."head_id", 3 from "department" h where a."basis" = 'head' and h."id" = a."department_id" and h."head_id" is not null)`;

const obstacle = approvalObstacle({
  person: 'x."person"',
  basis: `'standIn'`,
  department: 'a."department_id"',
  position: "null::uuid",
  onBehalfOf: 'a."approver_id"',
});

/**
 * Asks those who stand in today for people whom a draft's running step waits for, and who could decide themselves. Nobody is asked twice in a
 * step at a time, so that nobody counts for two, and nobody who wrote a part of the text.
 */
export async function askStandIns(sql: SqlExecutor, revisionId: string, now: Date): Promise<AuditDraft[]> {
  const rows = await sql.rows<[string, string]>(
    `select a."id"::text as "seat", x."person"::text as "person"
     from ${obstacleTables} join "approval" a on a."revision_id" = r."id" cross join lateral ${standIns} x
     where r."id" = $1 and a."decision" = 'pending' and a."basis" <> 'standIn' and x."person" <> a."approver_id" and ${obstacle} is null
       and ${approvalObstacle(askingOf("a"))} is null and not ${takesPart("a", 'x."person"')}
     order by x."first", a."id", x."person"`,
    [revisionId],
  );
  if (rows.length === 0) return [];
  const writers = await writersOf(sql, revisionId);
  const asked = new Map<string, NewApproval>();
  for (const [seat, personId] of rows)
    if (!writers.has(personId) && !asked.has(personId)) asked.set(personId, { id: randomUUIDv7(), like: seat, personId, basis: "standIn" });
  return addApprovals(sql, revisionId, [...asked.values()], now);
}

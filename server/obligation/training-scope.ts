import type { Audience } from "../../schema/obligation/Audience.ts";
import { currentPeriod } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { audienceSql } from "./audience.ts";

/** Whether the actor keeps courses of the department, and so asks anybody to take them. */
export function managesCourse({ actor }: Transaction, departmentId: string): boolean {
  const scope = actor.roles.get("trainingManager");
  return scope === "everywhere" || (scope?.includes(departmentId) ?? false);
}

/** How many of the people whom the audience reaches have no post where the actor is head. */
export async function peopleBeyond(tx: Transaction, audience: Audience): Promise<number> {
  const scope = tx.actor.roles.get("head") ?? [];
  if (scope === "everywhere") return 0;
  const [row] = await tx.sql.rows<[number]>(
    `with "rule" as materialized (select null::uuid as "id", $1::jsonb as "audience")
     select count(*)::int as "count" from ${audienceSql('"rule"')} x where not exists (
       select 1 from "membership" m where m."person_id" = x."person_id" and ${currentPeriod("m")} and m."department_id" = any($2::uuid[]))`,
    [JSON.stringify(audience), scope],
  );
  return row?.[0] ?? 0;
}

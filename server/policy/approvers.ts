import { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { currentGrant } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid, invalidAll, type Problem } from "../errors.ts";
import { clearanceRank } from "./clearance.sql.ts";

/**
 * SQL: of each person `p` for the revision `r`, what keeps them from approving it, as a code of a message; null when nothing does. Approvers
 * are not its drafter, approve for the owning department today, and are cleared for its level.
 */
const candidates = `
  select p."id" as "id",
    case when p."id" = r."drafter_id" then 'approverIsDrafter'
      when not exists (select 1 from "role_grant" g where g."person_id" = p."id" and g."role" = 'approver' and ${currentGrant("g")}
        and (g."department_id" is null or g."department_id" = any(o."path"))) then 'approverWithoutRole'
      when ${clearanceRank('p."id"')} < v."rank" then 'approverNotCleared' end as "obstacle"
  from "revision" r
    join "policy_document" d on d."id" = r."document_id"
    join "department" o on o."id" = d."owning_department_id"
    join "classification_level" v on v."id" = r."level_id"
    cross join "person" p`;

/** SQL: ids of the people who may be asked to approve the revision, which the operand yields. */
export const possibleApproversSql = (revision: string) =>
  `select c."id" from (${candidates} where r."id" = ${revision}) c where c."obstacle" is null`;

type Obstacle = "approverIsDrafter" | "approverWithoutRole" | "approverNotCleared";

/** The approvers chosen for a draft: not its drafter, approving for the owning department, and cleared to read it. */
export async function chosenApprovers(tx: Transaction, revision: Revision, ids: readonly string[]): Promise<Person[]> {
  const path = "input.approverIds";
  if (ids.length === 0) throw invalid(path, "approversMissing");
  const approvers: Person[] = [];
  for (const [index, id] of [...new Set(ids)].entries()) approvers.push(await tx.reference(Person, id, `${path}.${index}`));
  const rows = await tx.sql.rows<[string, Obstacle | null]>(`${candidates} where r."id" = $1 and p."id" = any($2::uuid[])`, [
    revision.id,
    approvers.map(({ id }) => id),
  ]);
  const problems = approvers.flatMap((approver, index): Problem[] => {
    const [, obstacle = "approverWithoutRole"] = rows.find(([id]) => id === approver.id) ?? [];
    return obstacle === null ? [] : [{ path: `${path}.${index}`, code: obstacle, values: { name: approver.name } }];
  });
  const [first, ...rest] = problems;
  if (first) throw invalidAll([first, ...rest]);
  return approvers;
}

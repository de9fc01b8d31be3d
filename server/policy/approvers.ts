import { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { currentGrant } from "../../schema/shared/period.sql.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid, invalidAll, type Problem } from "../errors.ts";
import { clearanceRank } from "./clearance.sql.ts";

/** Of each person: whether they approve for the department that owns the revision's document, and whether they are cleared for its level. */
const fitness = `
  select p."id" as "id",
    exists (select 1 from "role_grant" g where g."person_id" = p."id" and g."role" = 'approver' and ${currentGrant("g")}
      and (g."department_id" is null or g."department_id" = any(o."path"))) as "approves",
    ${clearanceRank('p."id"')} >= v."rank" as "cleared"
  from "revision" r
    join "policy_document" d on d."id" = r."document_id"
    join "department" o on o."id" = d."owning_department_id"
    join "classification_level" v on v."id" = r."level_id"
    join "person" p on p."id" = any($2::uuid[])
  where r."id" = $1`;

/** The approvers chosen for a draft: not its drafter, approving for the owning department, and cleared to read it. */
export async function chosenApprovers(tx: Transaction, revision: Revision, ids: readonly string[]): Promise<Person[]> {
  const path = "input.approverIds";
  if (ids.length === 0) throw invalid(path, "approversMissing");
  const approvers: Person[] = [];
  for (const [index, id] of [...new Set(ids)].entries()) approvers.push(await tx.reference(Person, id, `${path}.${index}`));
  const rows = await tx.sql.rows<[string, boolean, boolean]>(fitness, [revision.id, approvers.map(({ id }) => id)]);
  const problems = approvers.flatMap((approver, index): Problem[] => {
    const [, approves = false, isCleared = false] = rows.find(([id]) => id === approver.id) ?? [];
    const values = { name: approver.name };
    const at = `${path}.${index}`;
    if (approver.id === revision.drafter.id) return [{ path: at, code: "approverIsDrafter", values }];
    if (!approves) return [{ path: at, code: "approverWithoutRole", values }];
    return isCleared ? [] : [{ path: at, code: "approverNotCleared", values }];
  });
  const [first, ...rest] = problems;
  if (first) throw invalidAll([first, ...rest]);
  return approvers;
}

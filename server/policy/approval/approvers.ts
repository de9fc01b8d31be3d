import { Person } from "../../../schema/organisation/Person.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import { currentGrant, currentPeriod } from "../../../schema/shared/period.sql.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid, invalidAll, type Problem } from "../../errors.ts";
import { writersOf } from "../draft/writers.ts";
import { clearanceRank } from "../revision/clearance.sql.ts";

/**
 * SQL: of each person `p` for the revision `r`, what keeps them from approving it, as a code of a message; null when nothing does. Approvers
 * are not its drafter, have written nothing of its text (the operand: an array of people's ids), approve for the owning department today, work here
 * and are not barred from signing in, and are cleared for its level.
 */
const candidates = (writers: string) => `
  select p."id" as "id",
    case when p."id" = r."drafter_id" then 'approverIsDrafter'
      when p."id" = any(${writers}) then 'approverWroteText'
      when not exists (select 1 from "role_grant" g where g."person_id" = p."id" and g."role" = 'approver' and ${currentGrant("g")}
        and (g."department_id" is null or g."department_id" = any(o."path"))) then 'approverWithoutRole'
      when not exists (select 1 from "membership" m where m."person_id" = p."id" and ${currentPeriod("m")})
        or exists (select 1 from "account" a where a."person_id" = p."id" and a."disabled_at" is not null) then 'approverGone'
      when ${clearanceRank('p."id"')} < v."rank" then 'approverNotCleared' end as "obstacle"
  from "revision" r
    join "policy_document" d on d."id" = r."document_id"
    join "department" o on o."id" = d."owning_department_id"
    join "classification_level" v on v."id" = r."level_id"
    cross join "person" p`;

/** SQL: ids of the people who may be asked to approve the revision; both operands yield ids, that of a revision and an array of its writers'. */
export const possibleApproversSql = (revision: string, writers: string) =>
  `select c."id" from (${candidates(writers)} where r."id" = ${revision}) c where c."obstacle" is null`;

type Obstacle = "approverIsDrafter" | "approverWroteText" | "approverGone" | "approverWithoutRole" | "approverNotCleared";

/** Whose approval of the draft something is in the way of, and what. */
export async function obstaclesOf(
  sql: SqlExecutor,
  revisionId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Obstacle>> {
  const writers = await writersOf(sql, revisionId);
  const rows = await sql.rows<[string, Obstacle | null]>(`${candidates("$3::uuid[]")} where r."id" = $1 and p."id" = any($2::uuid[])`, [
    revisionId,
    [...personIds],
    [...writers],
  ]);
  return new Map(rows.flatMap(([id, obstacle]): [string, Obstacle][] => (obstacle === null ? [] : [[id, obstacle]])));
}

/** Approvers chosen for a draft, each with the field in which they were; nothing keeps any of them from approving it. */
async function checkApprovers(tx: Transaction, revision: Revision, chosen: ReadonlyMap<string, string>): Promise<Person[]> {
  const approvers: Person[] = [];
  for (const [id, path] of chosen) approvers.push(await tx.reference(Person, id, path));
  await tx.em.flush();
  const obstacles = await obstaclesOf(tx.sql, revision.id, [...chosen.keys()]);
  const problems = approvers.flatMap(({ id, name }): Problem[] => {
    const [obstacle, path] = [obstacles.get(id), chosen.get(id)];
    return obstacle && path ? [{ path, code: obstacle, values: { name } }] : [];
  });
  const [first, ...rest] = problems;
  if (first) throw invalidAll([first, ...rest]);
  return approvers;
}

/** The approvers of a submission. */
export async function chosenApprovers(tx: Transaction, revision: Revision, ids: readonly string[]): Promise<Person[]> {
  const path = "input.approverIds";
  if (ids.length === 0) throw invalid(path, "approversMissing");
  return checkApprovers(tx, revision, new Map([...new Set(ids)].map((id, index) => [id, `${path}.${index}`])));
}

/** One approver in the place of another. */
export async function chosenApprover(tx: Transaction, revision: Revision, id: string): Promise<Person> {
  const path = "input.approverId";
  const [approver] = await checkApprovers(tx, revision, new Map([[id, path]]));
  if (!approver) throw invalid(path, "approversMissing");
  return approver;
}

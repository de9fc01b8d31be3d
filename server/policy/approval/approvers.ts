import { Person } from "../../../schema/organisation/Person.ts";
import type { Approval } from "../../../schema/policy/Approval.ts";
import { type Asking, approvalObstacle, askingOf, obstacleTables } from "../../../schema/policy/approval.sql.ts";
import type { Revision } from "../../../schema/policy/Revision.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { invalid, invalidAll, type Problem } from "../../errors.ts";
import { writersOf } from "../draft/writers.ts";

/** What keeps somebody from approving, as the code of a message about `{name}`. */
export type Obstacle =
  | "approverMissing"
  | "approverIsDrafter"
  | "approverWroteText"
  | "approverWithoutRole"
  | "approverGone"
  | "approverLeadsNoMore"
  | "approverLeftPosition"
  | "standInEnded"
  | "approverNotCleared";

/** Whoever the drafter or an editor chooses approves for the owning department. */
const chosen: Asking = { person: 'p."id"', basis: `'chosen'`, department: "null::uuid", position: "null::uuid", onBehalfOf: "null::uuid" };

/**
 * SQL: ids of the people who may be asked to approve the revision, or in the place of one approval of it; the operands yield the ids of the revision,
 * of its writers (an array) and of the approval.
 */
export const possibleApproversSql = (revision: string, writers: string, approval: string) =>
  `select p."id" from ${obstacleTables} cross join "person" p left join "approval" a on a."id" = ${approval} and a."revision_id" = r."id"
   where r."id" = ${revision} and (${approvalObstacle(chosen, writers)} is null
     or a."basis" in ('head', 'position') and ${approvalObstacle({ ...askingOf("a"), person: 'p."id"' }, writers)} is null)`;

/** Whose approval of the draft, as chosen ones, something is in the way of, and what. */
async function obstaclesOf(sql: SqlExecutor, revisionId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Obstacle>> {
  const writers = [...(await writersOf(sql, revisionId))];
  const rows = await sql.rows<[string, Obstacle | null]>(
    `select p."id"::text, ${approvalObstacle(chosen, "$3::uuid[]")} as "obstacle" from ${obstacleTables} cross join "person" p
     where r."id" = $1 and p."id" = any($2::uuid[])`,
    [revisionId, [...personIds], writers],
  );
  return new Map(rows.flatMap(([id, obstacle]): [string, Obstacle][] => (obstacle === null ? [] : [[id, obstacle]])));
}

/** What keeps those who are asked from deciding by these approvals of a draft, by the approval's id. */
export async function obstaclesIn(
  sql: SqlExecutor,
  revisionId: string,
  approvalIds: readonly string[],
): Promise<ReadonlyMap<string, Obstacle>> {
  const writers = [...(await writersOf(sql, revisionId))];
  const rows = await sql.rows<[string, Obstacle | null]>(
    `select a."id"::text, ${approvalObstacle(askingOf("a"), "$3::uuid[]")} as "obstacle" from ${obstacleTables}
       join "approval" a on a."revision_id" = r."id" where r."id" = $1 and a."id" = any($2::uuid[])`,
    [revisionId, [...approvalIds], writers],
  );
  return new Map(rows.flatMap(([id, obstacle]): [string, Obstacle][] => (obstacle === null ? [] : [[id, obstacle]])));
}

/** Approvers chosen for a draft, each with the field in which they were; nothing keeps any of them from approving it. */
async function checkApprovers(tx: Transaction, revision: Revision, ids: ReadonlyMap<string, string>): Promise<Person[]> {
  const approvers: Person[] = [];
  for (const [id, path] of ids) approvers.push(await tx.reference(Person, id, path));
  await tx.em.flush();
  const obstacles = await obstaclesOf(tx.sql, revision.id, [...ids.keys()]);
  const problems = approvers.flatMap(({ id, name }): Problem[] => {
    const [obstacle, path] = [obstacles.get(id), ids.get(id)];
    return obstacle && path ? [{ path, code: obstacle, values: { name } }] : [];
  });
  const [first, ...rest] = problems;
  if (first) throw invalidAll([first, ...rest]);
  return approvers;
}

/** The approvers that the drafter chooses for a submission. */
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

/** The person, where they could be asked for the same reason as the one whose place they take: the new head, another holder of the position. */
export async function takesPlaceOf(tx: Transaction, approval: Approval, id: string): Promise<Person | null> {
  if (approval.basis !== "head" && approval.basis !== "position") return null;
  const person = await tx.reference(Person, id, "input.approverId");
  const writers = [...(await writersOf(tx.sql, approval.revision.id))];
  const [row] = await tx.sql.rows<[string | null]>(
    `select ${approvalObstacle({ ...askingOf("a"), person: "$2::uuid" }, "$3::uuid[]")} as "obstacle" from ${obstacleTables}
       join "approval" a on a."revision_id" = r."id" where a."id" = $1`,
    [approval.id, person.id, writers],
  );
  return row?.[0] === null ? person : null;
}

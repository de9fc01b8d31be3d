import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";

/** Archives a department that holds nobody, now or ahead, and has no live department below. */
export async function archiveDepartment(tx: Transaction, input: InputOf<"archiveDepartment">): Promise<Department> {
  const department = await tx.load(Department, input.id, "archive", input.expectedVersion);
  if (department.archivedOn) throw conflict("alreadyDone");
  const [count] = await tx.sql.rows<[people: number, departments: number]>(
    `select
       (select count(distinct m."person_id")::int from "membership" m where m."department_id" = $1 and (m."until" is null or m."until" >= today())) as "people",
       (select count(*)::int from "department" d where d."parent_id" = $1 and d."archived_on" is null) as "departments"`,
    [department.id],
  );
  const [people = 0, departments = 0] = count ?? [];
  if (people > 0) throw invalid("input.id", "departmentHasPeople", { count: people });
  if (departments > 0) throw invalid("input.id", "departmentHasDepartments", { count: departments });
  const [expected] = await tx.sql.rows<[number]>(`select count(*)::int as "count" from "department" where "moves_to_id" = $1`, [
    department.id,
  ]);
  if (expected?.[0]) throw invalid("input.id", "departmentExpected", { count: expected[0] });
  Object.assign(department, { archivedOn: tx.today, movesTo: null, movesOn: null });
  tx.audit(department);
  await tx.requireStill("archive", Department, department.id);
  return department;
}

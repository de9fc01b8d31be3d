import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { departmentFields } from "./department-fields.ts";
import { lockTree, requireNoCircleLater } from "./department-tree.ts";
import { peopleBelow } from "./people-below.ts";

/** Changes a department; moving it to another place in the tree asks its people anew. */
export async function updateDepartment(tx: Transaction, input: InputOf<"updateDepartment">): Promise<Department> {
  if (input.parentId !== undefined) await lockTree(tx.sql);
  const department = await tx.load(Department, input.id, "update", input.expectedVersion);
  const parentBefore = department.parent?.id ?? null;
  Object.assign(department, await departmentFields(tx, input));
  tx.audit(department);
  await tx.requireStill("update", Department, department.id);
  if ((department.parent?.id ?? null) === parentBefore) return department;
  await requireNoCircleLater(tx);
  await syncObligations(tx, { personIds: await peopleBelow(tx.sql, department.id) });
  return department;
}

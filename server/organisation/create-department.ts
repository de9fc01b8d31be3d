import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { departmentFields } from "./department-fields.ts";

/** Makes a department, below another one or at the top. Nobody is in it yet, so nothing is asked anew. */
export async function createDepartment(tx: Transaction, input: InputOf<"createDepartment">): Promise<Department> {
  if (!mayPerhaps(tx.actor, "create", "departments")) throw forbidden();
  const department = Object.assign(new Department(), await departmentFields(tx, input));
  tx.em.persist(department);
  tx.audit(department);
  await tx.requireStill("create", Department, department.id);
  return department;
}

import { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict, invalid } from "../errors.ts";
import { syncObligations } from "../obligation/sync-obligations.ts";
import { lockTree, requireNoCircleLater } from "./department-tree.ts";
import { liveDepartment } from "./live-records.ts";
import { peopleBelow } from "./people-below.ts";

/**
 * Moves a department with all below it: today at once, with its people asked anew; on a day ahead it is planned, and that day's work
 * moves it. A department has one planned move at a time; the new one takes its place.
 */
export async function moveDepartment(tx: Transaction, input: InputOf<"moveDepartment">): Promise<Department> {
  await lockTree(tx.sql);
  const department = await tx.load(Department, input.id, "update", input.expectedVersion);
  if (input.on < tx.today) throw invalid("input.on", "departmentMoveInPast");
  if (department.archivedOn) throw invalid("input.id", "archivedReference");
  const parent = input.parentId ? await liveDepartment(tx, input.parentId, "input.parentId") : null;
  const now = input.on === tx.today;
  const planned = now ? { parent, movesTo: null, movesOn: null } : { movesTo: parent, movesOn: input.on };
  Object.assign(department, planned);
  tx.audit(department);
  await tx.requireStill("update", Department, department.id);
  await requireNoCircleLater(tx);
  if (now) await syncObligations(tx, { personIds: await peopleBelow(tx.sql, department.id) });
  return department;
}

/** Takes a planned move back. */
export async function cancelDepartmentMove(tx: Transaction, input: InputOf<"cancelDepartmentMove">): Promise<Department> {
  await lockTree(tx.sql);
  const department = await tx.load(Department, input.id, "update", input.expectedVersion);
  if (!department.movesOn) throw conflict("alreadyDone");
  Object.assign(department, { movesTo: null, movesOn: null });
  tx.audit(department);
  await tx.requireStill("update", Department, department.id);
  // Another planned move may have counted on this one.
  await requireNoCircleLater(tx);
  return department;
}

import type { Department } from "../../schema/organisation/Department.ts";
import { requiredText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import type { CreateDepartmentInput, UpdateDepartmentInput } from "./department-input.ts";
import { lockTree } from "./department-tree.ts";
import { activePerson, liveDepartment } from "./live-records.ts";

const LARGEST_ORDER = 1_000_000;

function sortOrderOf(value: number): number {
  if (Math.abs(value) > LARGEST_ORDER) throw invalid("input.sortOrder", "outOfRange", { min: -LARGEST_ORDER, max: LARGEST_ORDER });
  return value;
}

/** The checked values of the fields that are given; null for what is to be emptied. */
export async function departmentFields(
  tx: Transaction,
  input: CreateDepartmentInput | UpdateDepartmentInput,
): Promise<Partial<Record<keyof Department, unknown>>> {
  const { code, name, parentId, headId, sortOrder } = input;
  if (parentId !== undefined) await lockTree(tx.sql);
  return {
    ...(code === undefined || code === null ? {} : { code: requiredText(code, "input.code", 40) }),
    ...(name === undefined || name === null ? {} : { name: requiredText(name, "input.name", 120) }),
    ...(parentId === undefined ? {} : { parent: parentId && (await liveDepartment(tx, parentId, "input.parentId")) }),
    ...(headId === undefined ? {} : { head: headId && (await activePerson(tx, headId, "input.headId")) }),
    ...(sortOrder === undefined || sortOrder === null ? {} : { sortOrder: sortOrderOf(sortOrder) }),
  };
}

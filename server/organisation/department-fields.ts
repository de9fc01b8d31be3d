import type { Department } from "../../schema/organisation/Department.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
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
  input: InputOf<"createDepartment"> | InputOf<"updateDepartment">,
): Promise<Partial<Record<keyof Department, unknown>>> {
  const { code, name, parentId, headId, sortOrder } = input;
  if (parentId !== undefined) await lockTree(tx.sql);
  return {
    ...(code === undefined || code === null ? {} : { code: code }),
    ...(name === undefined || name === null ? {} : { name: name }),
    ...(parentId === undefined ? {} : { parent: parentId && (await liveDepartment(tx, parentId, "input.parentId")) }),
    ...(headId === undefined ? {} : { head: headId && (await activePerson(tx, headId, "input.headId")) }),
    ...(sortOrder === undefined || sortOrder === null ? {} : { sortOrder: sortOrderOf(sortOrder) }),
  };
}

import { Department } from "../../schema/organisation/Department.ts";
import { Position } from "../../schema/organisation/Position.ts";
import type { Transaction } from "../commands/transaction.ts";
import { codeModel, fieldOf } from "../model/model.ts";

function relation(name: "department" | "position", p = "p"): string {
  const field = fieldOf(codeModel("people"), name);
  if (field.kind !== "one") throw new Error(`A person's ${name} is a relation.`);
  return field.sql(p);
}

/** SQL: department of the main post of the person under this alias, as of today. */
export const mainDepartment = (p: string): string => relation("department", p);

/** A person's name, and the main post that evidence keeps as of now; empty fields are left out. */
export async function postOf(
  tx: Transaction,
  personId: string,
): Promise<{ name: string; post: { department?: Department; position?: Position } }> {
  const [row] = await tx.sql.rows<[string, string | null, string | null]>(
    `select p."name", ${relation("department")}::text as "department", ${relation("position")}::text as "position" from "person" p where p."id" = $1`,
    [personId],
  );
  if (!row) throw new Error(`There is no person ${personId}.`);
  const [name, department, position] = row;
  return {
    name,
    post: {
      ...(department ? { department: tx.em.getReference(Department, department) } : {}),
      ...(position ? { position: tx.em.getReference(Position, position) } : {}),
    },
  };
}

import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { codeModel, fieldOf } from "../../model/model.ts";

/** SQL: ids, as texts, of the people whom the exception under the alias is for today. */
export function coveredSql(x: string): string {
  const covered = fieldOf(codeModel("provisionExceptions"), "coveredIds");
  if (covered.kind !== "scalar") throw new Error("Whom an exception covers is a list of ids.");
  return covered.sql(x);
}

/** Nobody grants or approves what they gain by: each person with the field of the input that would have to be another one. */
export async function refuseCovered(tx: Transaction, exceptionId: string, people: readonly (readonly [string, string])[]): Promise<void> {
  const [row] = await tx.sql.rows<[string[]]>(`select ${coveredSql("x")} from "provision_exception" x where x."id" = $1`, [exceptionId]);
  for (const [person, path] of people) if (row?.[0].includes(person)) throw invalid(path, "exceptionForOneself");
}

import { ProvisionException } from "../../../schema/policy/ProvisionException.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { fieldOf, modelOfEntity } from "../../model/model.ts";

/** Nobody grants or approves what they gain by: each person with the field of the input that would have to be another one. */
export async function refuseCovered(tx: Transaction, exceptionId: string, people: readonly (readonly [string, string])[]): Promise<void> {
  const covered = fieldOf(modelOfEntity(ProvisionException), "coveredIds");
  if (covered.kind !== "scalar") throw new Error("Whom an exception covers is a list of ids.");
  const [row] = await tx.sql.rows<[string[]]>(`select ${covered.sql("x")} from "provision_exception" x where x."id" = $1`, [exceptionId]);
  for (const [person, path] of people) if (row?.[0].includes(person)) throw invalid(path, "exceptionForOneself");
}

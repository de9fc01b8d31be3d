import type { BalanceDefinition } from "../../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid, notFound } from "../../errors.ts";
import { isMeant, type MeantAt } from "../who/people-meant.ts";

/** A register with what its published version says. */
export interface PublishedRegister {
  readonly register: Register;
  readonly definition: RegisterDefinition;
}

/** A published register of which the actor may know; NOT_FOUND for any other. */
export async function publishedRegister(tx: Transaction, slug: string): Promise<PublishedRegister> {
  const register = await tx.em.findOne(Register, { slug });
  if (!register?.published || !(await tx.can("read", Register, register.id))) throw notFound();
  const { definition } = await tx.em.findOneOrFail(RegisterVersion, { id: register.published.id });
  return { register, definition };
}

/** A balance of a register as its published version says it. */
export function balanceOf({ definition }: PublishedRegister, key: string): BalanceDefinition {
  const balance = definition.balances?.find((one) => one.key === key);
  if (!balance) throw invalid("input.balance", "noSuchBalance");
  return balance;
}

/** Where those are meant whom something of a register names that is about no record. */
export const atRegister = ({ register, definition }: PublishedRegister): MeantAt => ({
  ...{ definition, registerId: register.id, owningDepartmentId: register.owningDepartment.id },
  ...{ departmentId: null, creatorId: null, handlerId: null, data: {} },
});

/** Whether the actor is among those whom something of a register names that is about no record. */
export const isNamed = (tx: Transaction, published: PublishedRegister, whos: readonly Who[] | undefined): Promise<boolean> =>
  isMeant(tx.sql, tx.actor.personId, whos ?? [], atRegister(published));

/** Whether the actor may close the periods of a balance; where nobody is named, whoever configures the register. */
export const mayClose = async (tx: Transaction, published: PublishedRegister, { closedBy }: BalanceDefinition): Promise<boolean> =>
  closedBy ? isNamed(tx, published, closedBy) : tx.can("update", Register, published.register.id);

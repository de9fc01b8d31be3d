import type { RosterDefinition } from "../../../schema/register/definition/roster.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Roster } from "../../../schema/register/Roster.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { isMeant, type MeantAt } from "../who/people-meant.ts";

/** A roster with what the published version of its register says of it. */
export interface KeptRoster {
  readonly roster: Roster;
  readonly register: Register;
  readonly definition: RosterDefinition;
  /** Its place among the rosters of the register. */
  readonly place: number;
  /** Where nobody's record is asked about, for who is meant. */
  readonly at: MeantAt;
}

/** The roster with its register. */
export async function keptRoster(tx: Transaction, roster: Roster): Promise<KeptRoster> {
  await tx.em.populate(roster, ["definition"]);
  const register = await tx.em.findOneOrFail(Register, { id: roster.register.id });
  const version = await tx.em.findOneOrFail(RegisterVersion, { id: register.published?.id ?? "" });
  const nobody = { departmentId: register.owningDepartment.id, creatorId: null, handlerId: null, data: {} };
  const at = { definition: version.definition, registerId: register.id, owningDepartmentId: register.owningDepartment.id, ...nobody };
  const place = version.definition.rosters?.findIndex(({ key }) => key === roster.key) ?? -1;
  return { roster, register, definition: roster.definition, place, at };
}

/** Whether the actor plans it: whom the register names for it. */
export const mayPlan = (tx: Transaction, { definition, at }: KeptRoster): Promise<boolean> =>
  isMeant(tx.sql, tx.actor.personId, definition.plannedBy, at);

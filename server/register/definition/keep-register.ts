import { ClassificationLevel } from "../../../schema/confidentiality/ClassificationLevel.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { isSealed, keepReach } from "./keep-reach.ts";

/** Characters of a name, as its column holds them. */
const LONGEST_NAME = 120;

/** The level that a definition names, by its name or identity; INVALID where there is none or the actor is not cleared for it. */
async function levelOf(tx: Transaction, { access }: RegisterDefinition, path: string): Promise<ClassificationLevel | null> {
  const { level } = access;
  if (level === undefined || level === "") return null;
  const found = await tx.em.findOne(ClassificationLevel, isUuid(level) ? { id: level } : { name: level });
  if (!found) throw invalid(`${path}.access.level`, "unknownRegisterLevel", { level });
  if (found.rank > tx.actor.clearanceRank) throw invalid(`${path}.access.level`, "beyondClearance");
  return found;
}

/** Lets a register be called and reach as a definition says. Whoever does so must be able to change it afterwards as well. */
export async function keepRegister(tx: Transaction, register: Register, definition: RegisterDefinition, path: string): Promise<void> {
  const { singular, plural } = definition.titles;
  const level = await levelOf(tx, definition, path);
  Object.assign(register, {
    name: (plural.zh || plural.en || register.slug).slice(0, LONGEST_NAME),
    nameEn: plural.en.slice(0, LONGEST_NAME),
    titles: { singular, plural },
    about: definition.about ?? null,
    level,
    sealed: isSealed(definition),
    extends: definition.extends ?? null,
    updatedAt: tx.now,
  });
  tx.em.persist(register);
  await tx.em.flush();
  await keepReach(tx.sql, register, definition);
  if (!(await tx.can("update", Register, register.id))) throw invalid(`${path}.access.configure`, "leavesYourself");
}

/** Every server loads the definitions anew at its next request. */
export async function bumpEpoch(tx: Transaction): Promise<void> {
  await tx.sql.rows(`update "register_epoch" set "version" = "version" + 1`, []);
}

/** Whether the actor reads records of the register, whoever they are about. */
async function readsAnyhow(tx: Transaction, register: Register): Promise<boolean> {
  const [unread] = await tx.em.find(RegisterRecord, { register: register.id }, { limit: 1, orderBy: { openedAt: "asc" } });
  return unread ? tx.can("read", RegisterRecord, unread.id) : true;
}

/** Does it, and refuses where the actor reads records afterwards that they could not read before. @throws FORBIDDEN */
export async function withoutOwnReading(tx: Transaction, register: Register, work: () => Promise<void>): Promise<void> {
  const before = await readsAnyhow(tx, register);
  await work();
  if (!before && (await readsAnyhow(tx, register))) throw forbidden("ownReading");
}

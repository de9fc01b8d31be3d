import { Department } from "../../../schema/organisation/Department.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import { plainDefault } from "../../../schema/register/value/value.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { currentPeriod } from "../../../schema/shared/period.sql.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid, notFound } from "../../errors.ts";
import { keepBalances } from "../accounts/keep-balances.ts";
import { followPoints } from "../points/follow-points.ts";
import { currentFields, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { tellPeople } from "../recorded/tell-people.ts";
import { doneDuties } from "./done-duties.ts";
import { changesBetween, tellDeed } from "./events.ts";
import { readyFiles } from "./files.ts";
import { followLimits } from "./follow-limits.ts";
import { formulasOf } from "./formulas.ts";
import { keepHandler } from "./handler.ts";
import { keepValues } from "./keep-record.ts";
import { nextNumber } from "./number.ts";
import { type Asked, checkedValues, completedValues, withoutNothing } from "./values.ts";

async function registerNamed(tx: Transaction, slug: string): Promise<Register> {
  const register = await tx.em.findOne(Register, { slug });
  if (!register || !(await tx.can("read", Register, register.id))) throw notFound();
  if (!register.published) throw invalid("input.register", "registerNotPublished");
  if (register.archivedOn) throw invalid("input.register", "registerArchived");
  // Own fields are begun with the record that they are about.
  if (register.extends) throw invalid("input.register", "ownFieldsHere");
  return register;
}

/** The department that is named, else the actor's own. */
export async function departmentOf(tx: Transaction, id: string | null | undefined): Promise<Department | null> {
  if (id) return tx.reference(Department, id, "input.departmentId");
  const [own] = await tx.sql.rows<[string]>(
    `select m."department_id"::text as "id" from "membership" m where m."person_id" = $1 and ${currentPeriod("m")} order by m."primary" desc, m."from" limit 1`,
    [tx.actor.personId],
  );
  return own ? tx.em.getReference(Department, own[0]) : null;
}

/** What the fields begin with where nothing is given. */
export function defaults(tx: Transaction, { record, register, definition }: Recorded, given: object): Readonly<Record<string, unknown>> {
  const values = currentFields(definition).flatMap((field) => {
    if (field.key in given || !field.default) return [];
    const value =
      "is" in field.default
        ? formulasOf(definition, register.slug).valueFor(field.default.is, field, ownValues(record), surroundingsOf(tx))
        : plainDefault(field);
    return value === null ? [] : [[field.key, value] as const];
  });
  return Object.fromEntries(values);
}

/** A record that is begun: without a number as long as nothing of it is checked, so that whatever is refused holds nobody up. */
export async function begunRecord(tx: Transaction, register: Register, department: Department | null): Promise<Recorded> {
  const version = await tx.em.findOneOrFail(RegisterVersion, { id: register.published?.id ?? "" });
  const { definition } = version;
  const [first] = definition.states;
  const record = Object.assign(new RegisterRecord(), {
    ...{ register, registerVersion: version, number: "", openedAt: tx.now, createdAt: tx.now, updatedAt: tx.now },
    ...{ department, creator: tx.doer },
    ...{ state: first?.key ?? null, open: first?.open ?? false, closedAt: first && !first.open ? tx.now : null },
  });
  return { record, register, version, definition };
}

/** Through which form a record comes from outside, and which fields that asks. */
interface Through {
  readonly form: string;
  readonly asked: Asked;
}

/** Gives a begun record its number, its values and its place in all that follows records; files of the values were looked through. */
export async function keepOpened(tx: Transaction, recorded: Recorded, given: object, path: string, through?: Through): Promise<void> {
  const { record, register, definition } = recorded;
  const { asked } = through ?? {};
  record.number = await nextNumber(tx.sql, register.id, definition.numbering, tx.today);
  tx.em.persist(record);
  await tx.em.flush();
  record.data = withoutNothing(defaults(tx, recorded, given));
  const data = completedValues(tx, recorded, await checkedValues(tx, recorded, given, path, asked), path, asked);
  await keepValues(tx, recorded, data, path);
  const { opening } = definition;
  await keepHandler(tx, recorded, opening?.handler);
  const changed = changesBetween({}, data);
  await tellDeed(tx, recorded, { kind: "opened", to: record.state ?? null, changed, ...(through ? { what: through.form } : {}) });
  await keepBalances(tx, recorded, true, path);
  await followLimits(tx, recorded, { what: "opened" });
  await followPoints(tx, recorded);
  const values = { ...ownValues(record), ...data };
  const formulas = formulasOf(definition, register.slug);
  for (const { who, when } of opening?.tells ?? [])
    if (!when || formulas.holds(when, values, surroundingsOf(tx))) await tellPeople(tx, recorded, "recordTold", who);
  if (record.handler && record.handler.id !== tx.actor.personId) await tellPeople(tx, recorded, "recordTold", [{ kind: "handler" }]);
}

/** Opens a record with the next number of its register. */
export async function openRecord(tx: Transaction, input: InputOf<"openRecord">): Promise<RegisterRecord> {
  const register = await registerNamed(tx, input.register);
  const recorded = await begunRecord(tx, register, await departmentOf(tx, input.departmentId));
  await tx.requireBeforehand("create", recorded.record);
  const given = await readyFiles(recorded.definition, isObject(input.data) ? input.data : {}, "input.data");
  await keepOpened(tx, recorded, given, "input.data");
  await doneDuties(tx, recorded, true);
  return recorded.record;
}

import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import type { RecordData, RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { MeantAt } from "../who/people-meant.ts";

/** A record with what its version says of it. */
export interface Recorded {
  readonly record: RegisterRecord;
  readonly register: Register;
  readonly version: RegisterVersion;
  readonly definition: RegisterDefinition;
}

/** A definition in which personal is also what the version that counts calls so: people are protected in older records as well. */
export function protectedBy(definition: RegisterDefinition, counts: RegisterDefinition): RegisterDefinition {
  const personal = new Map(counts.fields.flatMap(({ key, personal: one }) => (one ? [[key, one] as const] : [])));
  if (definition.fields.every(({ key, personal: one }) => one || !personal.has(key))) return definition;
  const fields = definition.fields.map((field) => {
    const one = field.personal ?? personal.get(field.key);
    return one ? { ...field, personal: one } : field;
  });
  return { ...definition, fields };
}

/** The record with its register and the version by which it goes; own fields go by the newest one. */
export async function recordedOf(tx: Transaction, record: RegisterRecord): Promise<Recorded> {
  const register = await tx.em.findOneOrFail(Register, { id: record.register.id });
  const { published } = register;
  const { id } = (register.extends && published) || record.registerVersion;
  const version = await tx.em.findOneOrFail(RegisterVersion, { id });
  if (!published || published.id === version.id) return { record, register, version, definition: version.definition };
  const counts = await tx.em.findOneOrFail(RegisterVersion, { id: published.id });
  return { record, register, version, definition: protectedBy(version.definition, counts.definition) };
}

/** Fields that are not gone. */
export const currentFields = ({ fields }: Pick<RegisterDefinition, "fields">): readonly RegisterField[] =>
  fields.filter(({ retired }) => !retired);

/** What formulas know of the record itself, beside its fields. */
export const ownValues = (record: RegisterRecord): Readonly<Record<string, unknown>> => ({
  number: record.number,
  state: record.state ?? null,
  department: record.department?.id ?? null,
  creator: record.creator?.id ?? null,
  handler: record.handler?.id ?? null,
  openedAt: record.openedAt.toISOString(),
  dueAt: record.dueAt?.toISOString() ?? null,
  closedAt: record.closedAt?.toISOString() ?? null,
});

/** What surrounds a record in this command. */
export const surroundingsOf = (tx: Transaction): Surroundings => ({
  today: tx.today,
  now: tx.now.toISOString(),
  me: tx.doer?.id ?? null,
  timeZone: tx.context.config.timeZone,
});

/** Where the record stands, for who is meant. */
export const meantAt = ({ record, register, definition }: Omit<Recorded, "version">, data: RecordData = record.data): MeantAt => ({
  definition,
  registerId: register.id,
  owningDepartmentId: register.owningDepartment.id,
  departmentId: record.department?.id ?? null,
  creatorId: record.creator?.id ?? null,
  handlerId: record.handler?.id ?? null,
  data,
});

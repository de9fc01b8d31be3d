import { Department } from "../../../schema/organisation/Department.ts";
import { Person } from "../../../schema/organisation/Person.ts";
import { Position } from "../../../schema/organisation/Position.ts";
import { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Provision } from "../../../schema/policy/Provision.ts";
import type { FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import type { RegisterLink } from "../../../schema/register/RegisterLink.ts";
import { type RecordData, RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { EntityClass } from "../../../schema/shared/description.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { currentFields, meantAt, type Recorded } from "../recorded/recorded.ts";
import { peopleMeant } from "../who/people-meant.ts";

/** What a kind of field refers to, and the relation of a link that leads there. */
interface Reference {
  readonly entity: EntityClass;
  readonly relation: keyof RegisterLink & ("person" | "department" | "position" | "provision" | "document" | "targetRecord");
}

const references: Partial<Record<FieldKindDefinition["kind"], Reference>> = {
  person: { entity: Person, relation: "person" },
  people: { entity: Person, relation: "person" },
  department: { entity: Department, relation: "department" },
  position: { entity: Position, relation: "position" },
  provision: { entity: Provision, relation: "provision" },
  document: { entity: PolicyDocument, relation: "document" },
  record: { entity: RegisterRecord, relation: "targetRecord" },
};

export const referenceOf = ({ of }: Pick<RegisterField, "of">): Reference | undefined => references[of.kind];

/** Ids that a value names. */
export const idsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");

async function refuseOutside(
  tx: Transaction,
  recorded: Recorded,
  { of }: RegisterField,
  ids: readonly string[],
  data: RecordData,
  path: string,
): Promise<void> {
  if ((of.kind !== "person" && of.kind !== "people") || !of.among || of.among.length === 0) return;
  const meant = await peopleMeant(tx.sql, of.among, meantAt(recorded, data), ids);
  if (ids.some((id) => !meant.has(id))) throw invalid(path, "outsideAmong");
}

async function refuseOtherRegister(
  tx: Transaction,
  { register }: Recorded,
  { of }: RegisterField,
  ids: readonly string[],
  path: string,
): Promise<void> {
  if (of.kind !== "record") return;
  const slug = of.register ?? register.slug;
  const target = await tx.em.findOne(Register, { slug });
  if (!target || (await tx.em.count(RegisterRecord, { id: { $in: [...ids] }, register: target.id })) !== ids.length)
    throw invalid(path, "referenceMissing");
}

/** What is newly named has to be there, for whoever names it: INVALID at the field otherwise. What the record named before may stay. */
export async function refuseUnknownReferences(tx: Transaction, recorded: Recorded, changed: RecordData, path: string): Promise<void> {
  const data = { ...recorded.record.data, ...changed };
  for (const field of currentFields(recorded.definition)) {
    const reference = referenceOf(field);
    const before = new Set(idsIn(recorded.record.data[field.key]));
    const ids = idsIn(changed[field.key]).filter((id) => !before.has(id));
    if (!reference || ids.length === 0) continue;
    const at = `${path}.${field.key}`;
    for (const id of ids) if (!(await tx.can("read", reference.entity, id))) throw invalid(at, "referenceMissing");
    await refuseOutside(tx, recorded, field, ids, data, at);
    await refuseOtherRegister(tx, recorded, field, ids, at);
  }
}

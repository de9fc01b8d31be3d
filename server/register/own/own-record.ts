import { extendedColumns } from "../../../schema/register/own/extended-columns.ts";
import { type ExtendedResource, isExtended } from "../../../schema/register/own/own-paths.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { resources } from "../../../schema/registry.ts";
import type { Entry } from "../../../schema/shared/record.ts";
import type { RecordClass, Transaction } from "../../commands/transaction.ts";
import { invalid, notFound } from "../../errors.ts";

/** An extension, and the kind of record that it extends. */
export interface LivingExtension {
  readonly register: Register;
  readonly resource: ExtendedResource;
}

/** The extension of this address, whose fields can be filled in. NOT_FOUND for whoever may not know of it. */
export async function extensionNamed(tx: Transaction, slug: string, path: string): Promise<LivingExtension> {
  const register = await tx.em.findOne(Register, { slug, extends: { $ne: null } });
  if (!register || !(await tx.can("read", Register, register.id))) throw notFound();
  const { extends: resource } = register;
  if (!resource || !isExtended(resource) || !register.published) throw invalid(path, "registerNotPublished");
  if (register.archivedOn) throw invalid(path, "registerArchived");
  return { register, resource };
}

/** The class of what is extended. */
export const extendedClass = (resource: ExtendedResource): RecordClass<Entry> => resources[resource].entity as RecordClass<Entry>;

/** The own fields that a record has in an extension, locked for a change; null where nobody has filled one in. Whoever fills one in at once waits. */
export async function ownRecord(tx: Transaction, { register, resource }: LivingExtension, id: string): Promise<RegisterRecord | null> {
  await tx.sql.rows(`select pg_advisory_xact_lock(hashtextextended($1, 3))`, [`${register.id} ${id}`]);
  return tx.em.findOne(RegisterRecord, { register, [extendedColumns[resource].property]: id });
}

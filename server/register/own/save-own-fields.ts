import { extendedColumns } from "../../../schema/register/own/extended-columns.ts";
import type { ExtendedResource } from "../../../schema/register/own/own-paths.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, notFound } from "../../errors.ts";
import { changesBetween, tellDeed } from "../records/events.ts";
import { readyFiles } from "../records/files.ts";
import { keepValues } from "../records/keep-record.ts";
import { nextNumber } from "../records/number.ts";
import { begunRecord, defaults } from "../records/open-record.ts";
import { saveRecord } from "../records/save-record.ts";
import { checkedValues, completedValues, withoutNothing } from "../records/values.ts";
import { extendedClass, extensionNamed, type LivingExtension, ownRecord } from "./own-record.ts";

/** Begins the own fields of a record, with the values that are given and those that they begin with. */
async function begin(tx: Transaction, extension: LivingExtension, id: string, given: unknown, path: string): Promise<RegisterRecord> {
  const { register, resource } = extension;
  const recorded = await begunRecord(tx, register, register.owningDepartment);
  const { record, definition } = recorded;
  Object.assign(record, { [extendedColumns[resource].property]: tx.em.getReference(extendedClass(resource), id) });
  await tx.requireBeforehand("create", record);
  const ready = await readyFiles(definition, isObject(given) ? given : {}, path);
  record.number = await nextNumber(tx.sql, register.id, definition.numbering, tx.today);
  tx.em.persist(record);
  await tx.em.flush();
  // Whoever may fill it in reads it: nobody writes where they do not look.
  await tx.requireStill("update", RegisterRecord, record.id);
  record.data = withoutNothing(defaults(tx, recorded, ready));
  const data = completedValues(tx, recorded, await checkedValues(tx, recorded, isObject(given) ? ready : given, path), path);
  await keepValues(tx, recorded, data, path);
  await tellDeed(tx, recorded, { kind: "opened", changed: changesBetween({}, data) });
  return record;
}

/** What somebody fills in of the own fields of a record. */
export interface FilledIn {
  readonly register: string;
  readonly recordId: string;
  /** Of the own fields that they saw; null where there were none. */
  readonly expectedVersion: number | null;
  readonly data: unknown;
  /** The kind of record, where that is known. */
  readonly resource?: ExtendedResource;
}

/** Fills in own fields of a record, whoever may change the record itself: the right is the extension's. */
export async function fillIn(tx: Transaction, filled: FilledIn, path: string): Promise<RegisterRecord> {
  const { register: slug, recordId, expectedVersion, data } = filled;
  const extension = await extensionNamed(tx, slug, `${path}.register`);
  if (filled.resource && filled.resource !== extension.resource) throw notFound();
  await tx.require("read", extendedClass(extension.resource), recordId);
  const known = await ownRecord(tx, extension, recordId);
  if (known) return saveRecord(tx, { recordId: known.id, expectedVersion: expectedVersion ?? 0, data }, `${path}.data`);
  if (expectedVersion !== null) throw conflict("stale", { current: 0, expected: expectedVersion });
  return begin(tx, extension, recordId, data, `${path}.data`);
}

/** See `fillIn`. */
export const saveOwnFields = (tx: Transaction, input: InputOf<"saveOwnFields">): Promise<RegisterRecord> =>
  fillIn(tx, { ...input, expectedVersion: input.expectedVersion ?? null }, "input");

import { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { uploadedFile } from "../../files/uploaded-file.ts";
import { pictureFile } from "../../pictures/picture-file.ts";
import type { Recorded } from "./recorded.ts";

interface Given {
  readonly fileName: string;
  readonly base64: string;
}

const isGiven = (value: unknown): value is Given =>
  isObject(value) && typeof value.fileName === "string" && typeof value.base64 === "string";

/** Keeps a file that came with a value as an attachment of the record, and answers its id; pictures are drawn anew. An id stays what it is. */
export async function keptFile(
  tx: Transaction,
  { record }: Pick<Recorded, "record">,
  value: unknown,
  path: string,
  only?: "pictures",
): Promise<unknown> {
  if (!isGiven(value)) return value;
  const file = uploadedFile(value, path);
  const kept = only === "pictures" ? await pictureFile(file.fileName, file.bytes, path) : file;
  const attachment = make(tx, Attachment, { ...kept, registerRecord: record, imported: false, uploadedBy: tx.person, createdAt: tx.now });
  tx.audit(attachment);
  return attachment.id;
}

async function refuseForeign(tx: Transaction, { record }: Recorded, ids: readonly unknown[], path: string): Promise<void> {
  await tx.em.flush();
  const named = ids.filter((id) => typeof id === "string");
  const found = await tx.em.count(Attachment, { id: { $in: named }, registerRecord: record.id });
  if (found !== new Set(named).size) throw invalid(path, "referenceMissing");
}

/** The value with the ids of files in place of those that came along; it may name files of this record alone. */
export async function keepFiles(
  tx: Transaction,
  recorded: Recorded,
  { of }: RegisterField,
  value: unknown,
  path: string,
): Promise<unknown> {
  const keep = (one: unknown, at: string, only?: "pictures") => keptFile(tx, recorded, one, at, only);
  switch (of.kind) {
    case "signature": {
      const id = await keep(value, path, "pictures");
      if (typeof id === "string" && id !== "") await refuseForeign(tx, recorded, [id], path);
      return id;
    }
    case "file": {
      if (!Array.isArray(value)) return value;
      const ids: unknown[] = [];
      for (const [index, one] of value.entries()) ids.push(await keep(one, `${path}.${index}`, of.only));
      if (ids.length > 0) await refuseForeign(tx, recorded, ids, path);
      return ids;
    }
    case "checklist": {
      if (!Array.isArray(value)) return value;
      const entries: unknown[] = [];
      for (const [index, entry] of value.entries()) {
        const photo = isObject(entry) && entry.photo ? await keep(entry.photo, `${path}.${index}.photo`, "pictures") : null;
        entries.push(photo ? { ...entry, photo } : entry);
      }
      const photos = entries.flatMap((entry) => (isObject(entry) && entry.photo ? [entry.photo] : []));
      if (photos.length > 0) await refuseForeign(tx, recorded, photos, path);
      return entries;
    }
    default:
      return value;
  }
}

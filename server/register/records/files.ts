import { Attachment } from "../../../schema/evidence/Attachment.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { type UploadedFile, uploadedFile } from "../../files/uploaded-file.ts";
import { pictureFile } from "../../pictures/picture-file.ts";
import { currentFields, type Recorded } from "../recorded/recorded.ts";

/** A file that came with a value and was looked through, to be kept. */
export class ReadyFile {
  constructor(readonly file: UploadedFile) {}
}

type Only = "pictures" | undefined;

/** What is done with each file of a value, at its place. */
type FileWork = (one: unknown, path: string, only: Only) => Promise<unknown>;

/** The value with what the work makes of each of its files; a value that holds none stays. */
async function eachFile(of: FieldKindDefinition, value: unknown, path: string, work: FileWork): Promise<unknown> {
  if (of.kind === "signature") return value ? work(value, path, "pictures") : value;
  if ((of.kind !== "file" && of.kind !== "checklist") || !Array.isArray(value)) return value;
  const parts: unknown[] = [];
  for (const [index, part] of value.entries()) {
    const at = `${path}.${index}`;
    if (of.kind === "file") parts.push(await work(part, at, of.only));
    else parts.push(isObject(part) && part.photo ? { ...part, photo: await work(part.photo, `${at}.photo`, "pictures") } : part);
  }
  return parts;
}

/** A file that came along, looked through; pictures are drawn anew. What is none, such as the id of one that is kept, stays. */
const ready: FileWork = async (value, path, only) => {
  if (!isObject(value) || typeof value.fileName !== "string" || typeof value.base64 !== "string") return value;
  const file = uploadedFile({ fileName: value.fileName, base64: value.base64 }, path);
  return new ReadyFile(only === "pictures" ? await pictureFile(file.fileName, file.bytes, path) : file);
};

/** Looks through the files of values before anything is locked: drawing pictures takes its time. */
export async function readyFiles(definition: RegisterDefinition, given: object, path: string): Promise<Readonly<Record<string, unknown>>> {
  const fields = new Map(currentFields(definition).map((field) => [field.key, field]));
  const values: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const field = fields.get(key);
    values[key] = field ? await eachFile(field.of, value, `${path}.${key}`, ready) : value;
  }
  return values;
}

/** Keeps a file that came along as an attachment of the record, and answers its id. */
export async function keptFile(
  tx: Transaction,
  { record }: Pick<Recorded, "record">,
  value: unknown,
  path: string,
  only?: Only,
): Promise<unknown> {
  const read = value instanceof ReadyFile ? value : await ready(value, path, only);
  if (!(read instanceof ReadyFile)) return read;
  const attachment = make(tx, Attachment, {
    ...read.file,
    registerRecord: record,
    imported: false,
    uploadedBy: tx.doer,
    createdAt: tx.now,
  });
  tx.audit(attachment);
  return attachment.id;
}

/** The value with the ids of files in place of those that came along; it may name files of this record alone. */
export async function keepFiles(
  tx: Transaction,
  recorded: Recorded,
  { of }: RegisterField,
  value: unknown,
  path: string,
): Promise<unknown> {
  const ids = new Set<string>();
  const kept = await eachFile(of, value, path, async (one, at, only) => {
    const id = await keptFile(tx, recorded, one, at, only);
    if (typeof id === "string") ids.add(id);
    return id;
  });
  if (ids.size === 0) return kept;
  await tx.em.flush();
  const found = await tx.em.count(Attachment, { id: { $in: [...ids] }, registerRecord: recorded.record.id });
  if (found !== ids.size) throw invalid(path, "referenceMissing");
  return kept;
}

import { createHash } from "node:crypto";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import { GatheredProblems } from "../../commands/gathered-problems.ts";
import { invalid } from "../../errors.ts";
import { type UploadedFile, uploadedFile } from "../../files/uploaded-file.ts";
import { pictureFormat } from "../../pictures/picture.ts";
import { pictureFile } from "../../pictures/picture-file.ts";
import { ReadyFile } from "../records/files.ts";

/** Largest file that is taken from outside, in bytes: a photo of a good phone, or a scanned letter. */
export const LARGEST_FILE = 8 * 1024 ** 2;

/** Files of one field, where the form says no less. */
const MOST_FILES = 5;

/** Largest request that brings files from outside: as base64 they are a third longer. */
export const LARGEST_BODY = 12 * 1024 ** 2;

/** Kilobytes of files that one form takes in all. */
export const MOST_KILOBYTES = 1024 * 1024;

const isPdf = (bytes: Buffer): boolean => bytes.subarray(0, 5).toString("latin1") === "%PDF-";

/** A file by what its bytes are: pictures are drawn anew, and whatever is neither a picture nor a PDF is refused. */
async function checkedFile(value: unknown, path: string, pictures: boolean): Promise<UploadedFile> {
  if (!isObject(value) || typeof value.fileName !== "string" || typeof value.base64 !== "string") throw invalid(path, "outsideFileMissing");
  if (value.base64.length > LARGEST_FILE * 1.5) throw invalid(path, "outsideFileTooBig", { megabytes: LARGEST_FILE / 1024 ** 2 });
  const file = uploadedFile({ fileName: value.fileName || "file", base64: value.base64 }, path);
  if (file.size > LARGEST_FILE) throw invalid(path, "outsideFileTooBig", { megabytes: LARGEST_FILE / 1024 ** 2 });
  if (pictureFormat(file.bytes)) return pictureFile(file.fileName, file.bytes, path);
  if (pictures || !isPdf(file.bytes)) throw invalid(path, pictures ? "pictureFormat" : "outsideFileKind");
  const fileName = `${file.fileName.replace(/\.[^.]{1,10}$/, "").slice(0, 240) || "file"}.pdf`;
  const checksum = createHash("sha256").update(file.bytes).digest("hex");
  return { ...file, fileName, contentType: "application/pdf", checksum };
}

/** Answers whose files were looked through, and how many kilobytes these have. */
export interface LookedThrough {
  readonly given: Readonly<Record<string, unknown>>;
  readonly kilobytes: number;
}

/** Looks through the files that came with answers, before anything is locked. @throws INVALID at each that cannot be taken */
export async function lookThrough(fields: readonly RegisterField[], answers: object, path: string): Promise<LookedThrough> {
  const known = new Map(fields.map((field) => [field.key, field]));
  const given: Record<string, unknown> = {};
  const gathered = new GatheredProblems();
  let bytes = 0;
  const ready = async (value: unknown, at: string, pictures: boolean) => {
    const file = await checkedFile(value, at, pictures);
    bytes += file.size;
    return new ReadyFile(file);
  };
  for (const [key, value] of Object.entries(answers)) {
    const of = known.get(key)?.of;
    given[key] = value;
    if ((of?.kind !== "file" && of?.kind !== "signature") || value === null) continue;
    try {
      if (of.kind === "signature") given[key] = await ready(value, `${path}.${key}`, true);
      else
        given[key] = await readyList(value, `${path}.${key}`, Math.min(of.most ?? MOST_FILES, MOST_FILES), of.only === "pictures", ready);
    } catch (error) {
      gathered.keep(error);
    }
  }
  gathered.refuse();
  return { given, kilobytes: Math.ceil(bytes / 1024) };
}

async function readyList(
  value: unknown,
  path: string,
  most: number,
  pictures: boolean,
  ready: (value: unknown, at: string, pictures: boolean) => Promise<ReadyFile>,
): Promise<readonly ReadyFile[]> {
  if (!Array.isArray(value)) throw invalid(path, "outsideFileMissing");
  if (value.length > most) throw invalid(path, "outsideTooManyFiles", { max: most });
  const files: ReadyFile[] = [];
  for (const [place, one] of value.entries()) files.push(await ready(one, `${path}.${place}`, pictures));
  return files;
}

import { createHash } from "node:crypto";
import { extname } from "node:path";
import { invalid } from "../errors.ts";
import { bytesOfBase64 } from "./base64.ts";

/** Longest name of a file, in characters, as its column holds it. */
const LONGEST_NAME = 255;

/**
 * Largest attachment, in bytes: a scanned booklet of a hundred pages has about as much. As base64 it is a third longer and still fits
 * into one request with the default `BODY_LIMIT`, and what is kept in the database stays easy to back up.
 */
export const MAX_ATTACHMENT_BYTES = 20 * 1024 * 1024;

/** Media type by ending of the name; whatever else there is, is just bytes. Downloads are never shown as pages, whatever stands here. */
const contentTypes: Readonly<Record<string, string>> = {
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
  ".pdf": "application/pdf",
  ".doc": "application/msword",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xls": "application/vnd.ms-excel",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ppt": "application/vnd.ms-powerpoint",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".odp": "application/vnd.oasis.opendocument.presentation",
  ".wps": "application/vnd.ms-works",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".zip": "application/zip",
};

/** What has no place in a name: control characters, and marks that turn the direction, which can make an ending look like another one. */
const unprintable = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The name of a file from outside, which may carry a path of either kind: the name alone, without what cannot be seen. */
export function cleanFileName(fileName: string): string {
  const name = fileName.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  return name.replace(unprintable, "").trim();
}

/** A file as a request brings it, ready to be kept. */
export interface UploadedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
  readonly size: number;
  /** SHA-256, hexadecimal. */
  readonly checksum: string;
}

/** The media type that a file of this name is kept with. */
export const contentTypeOf = (fileName: string): string => contentTypes[extname(fileName).toLowerCase()] ?? "application/octet-stream";

/** The file of a request; INVALID at the field that is wrong, below `path`. */
export function uploadedFile(input: { readonly fileName: string; readonly base64: string }, path = "input"): UploadedFile {
  const fileName = cleanFileName(input.fileName);
  if (fileName === "" || /^\.+$/.test(fileName)) throw invalid(`${path}.fileName`, "required");
  if (fileName.length > LONGEST_NAME) throw invalid(`${path}.fileName`, "tooLong", { max: LONGEST_NAME });
  const tooBig = () => invalid(`${path}.base64`, "attachmentTooBig", { megabytes: MAX_ATTACHMENT_BYTES / 1024 ** 2 });
  // Line breaks are allowed in base64, so this bounds the work and the bytes below decide.
  if (input.base64.length > MAX_ATTACHMENT_BYTES * 1.5) throw tooBig();
  const bytes = bytesOfBase64(input.base64);
  if (!bytes) throw invalid(`${path}.base64`, "notBase64");
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooBig();
  if (bytes.length === 0) throw invalid(`${path}.base64`, "attachmentEmpty");
  const checksum = createHash("sha256").update(bytes).digest("hex");
  return { fileName, contentType: contentTypeOf(fileName), bytes, size: bytes.length, checksum };
}

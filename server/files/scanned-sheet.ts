import { invalid } from "../errors.ts";
import { type UploadedFile, uploadedFile } from "./uploaded-file.ts";

/** With which bytes files of these kinds begin, and how their names end. */
const kinds = [
  { contentType: "image/png", begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ends: /\.png$/i },
  { contentType: "image/jpeg", begins: Buffer.from([0xff, 0xd8, 0xff]), ends: /\.jpe?g$/i },
  { contentType: "application/pdf", begins: Buffer.from("%PDF-"), ends: /\.pdf$/i },
] as const;

/** A sheet of paper as PNG, JPEG or PDF, by what the bytes are and by what the name says; INVALID at the field that is wrong, below `path`. */
export function scannedSheet(input: { readonly fileName: string; readonly base64: string }, path: string): UploadedFile {
  const file = uploadedFile(input, path);
  const kind = kinds.find(({ begins }) => file.bytes.subarray(0, begins.length).equals(begins));
  if (!kind?.ends.test(file.fileName)) throw invalid(`${path}.fileName`, "notScannedSheet");
  return { ...file, contentType: kind.contentType };
}

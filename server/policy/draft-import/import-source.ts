import { extname } from "node:path";
import { Field, InputType } from "type-graphql";
import { apart } from "../../apart/apart.ts";
import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { bytesOfBase64 } from "../../files/base64.ts";
import { decodeText, type TextEncodingName, UndecodableText } from "../../files/decode-text.ts";
import { cleanFileName } from "../../files/uploaded-file.ts";
import { MOST_PROVISIONS } from "../draft/provision-store.ts";
import type { ParsedRegulation } from "../import/parsed-regulation.ts";

/** Largest text that can be imported, in bytes; the longest code of law has about a tenth of it. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Which files can be read: media type by ending of the name. */
const contentTypes: Readonly<Record<string, string>> = { ".txt": "text/plain", ".md": "text/markdown" };

@InputType({ description: "A text to import: either a file or pasted text." })
export class ImportSourceInput {
  @Field(() => String, { nullable: true, description: "Name of the file, .txt or .md; required with base64." })
  fileName?: string | null;

  @Field(() => String, { nullable: true, description: "The file's bytes as base64: UTF-8, UTF-16 with a mark, GBK or GB18030." })
  base64?: string | null;

  @Field(() => String, { nullable: true, description: "Pasted text." })
  text?: string | null;
}

/** A text to import, with the bytes it came as. */
export interface ImportSource {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: TextEncodingName;
  readonly pasted: boolean;
}

function fileSource(fileName: string, base64: string): ImportSource {
  const name = cleanFileName(fileName);
  const contentType = contentTypes[extname(name).toLowerCase()];
  if (!contentType) throw invalid("input.fileName", "wrongFileType");
  if (name.length > 255) throw invalid("input.fileName", "tooLong", { max: 255 });
  if (base64.length > (MAX_BYTES * 4) / 3 + 4) throw invalid("input.base64", "fileTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  const bytes = bytesOfBase64(base64);
  if (!bytes) throw invalid("input.base64", "notBase64");
  try {
    return { fileName: name, contentType, bytes, pasted: false, ...decodeText(bytes) };
  } catch (error) {
    if (error instanceof UndecodableText) throw invalid("input.base64", "undecodableFile");
    throw error;
  }
}

/** What a pasted text is called among the files. */
export const PASTED = "pasted.txt";

function pastedSource(pasted: string): ImportSource {
  const text = keepable(pasted);
  if (Buffer.byteLength(text) > MAX_BYTES) throw invalid("input.text", "fileTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  return { pasted: true, fileName: PASTED, contentType: "text/plain", bytes: Buffer.from(text), text, encoding: "utf-8" };
}

/** The text that a request brings, decoded; INVALID at the field that is wrong. */
export function importSource(input: ImportSourceInput): ImportSource {
  const { fileName, base64, text } = input;
  const hasFile = typeof base64 === "string";
  const hasText = typeof text === "string";
  if (hasFile === hasText) throw invalid(hasFile ? "input.text" : "input.base64", "fileOrText");
  if (hasFile && !fileName) throw invalid("input.fileName", "required");
  const source = hasFile ? fileSource(fileName ?? "", base64) : pastedSource(text ?? "");
  if (source.text.trim() === "") throw invalid(hasFile ? "input.base64" : "input.text", "emptyText");
  return source;
}

/** The provisions of a text; INVALID at the field it came in when there are none, as in mere page furniture, or too many. */
export async function parseSource(source: ImportSource, { base64 }: ImportSourceInput): Promise<ParsedRegulation> {
  const path = typeof base64 === "string" ? "input.base64" : "input.text";
  const parsed = await apart<ParsedRegulation>("../import/read-regulation", import.meta.url, source.text, path);
  if (parsed.provisions.length === 0) throw invalid(path, "emptyText");
  if (parsed.provisions.length > MOST_PROVISIONS) throw invalid(path, "tooManyProvisions", { max: MOST_PROVISIONS });
  return parsed;
}

import { extname } from "node:path";
import { Field, InputType, Int } from "type-graphql";
import { apart } from "../../apart/apart.ts";
import { keepable } from "../../audit/keepable.ts";
import { invalid } from "../../errors.ts";
import { bytesOfBase64 } from "../../files/base64.ts";
import { decodeText, type TextEncodingName, UndecodableText } from "../../files/decode-text.ts";
import { cleanFileName, contentTypeOf, MAX_ATTACHMENT_BYTES } from "../../files/uploaded-file.ts";
import type { SourcePicture } from "../../pictures/source-pictures.ts";
import { MOST_PROVISIONS } from "../draft/provision-store.ts";
import type { ParsedRegulation, RegulationPart } from "../import/parsed-regulation.ts";
import type { RegulationAnswer, RegulationOrder, SourceTextLine } from "../import/read-regulation.ts";

/** Largest text that can be imported, in bytes; the longest code of law has about a tenth of it. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Texts by the ending of the file's name. */
const TEXTS: ReadonlySet<string> = new Set([".txt", ".md"]);
const PAGES: ReadonlySet<string> = new Set([".html", ".htm", ".xhtml"]);
/** What Word and WPS write. Which of them it is, its bytes say: a .docx is often called .doc. */
const WORD: ReadonlySet<string> = new Set([".docx", ".doc", ".wps", ".docm", ".dotx", ".dot", ".wpt"]);

const PART = "Which of the regulations in it is meant, from 1, as a preview lists them; left out, the whole text.";

const FILE_NAME = "Name of the file, .docx, .html, .txt or .md; required with base64.";
const FILE_BYTES = "The file's bytes as base64: a Word document, or a text or page in UTF-8, UTF-16 with a mark, GBK or GB18030.";
const PASTED_PAGE = "Pasted HTML, as the clipboard holds it when something was copied from Word, WPS or a page.";

@InputType({ description: "A text to import: a file, pasted text, or pasted HTML." })
export class ImportSourceInput {
  @Field(() => String, { nullable: true, description: FILE_NAME })
  fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: FILE_BYTES,
  })
  base64?: string | null;

  @Field(() => String, { nullable: true, description: "Pasted text." })
  text?: string | null;

  @Field(() => String, { nullable: true, description: PASTED_PAGE })
  html?: string | null;

  @Field(() => Int, { nullable: true, description: PART })
  part?: number | null;
}

/** A text to import, with the bytes it came as. */
export interface ImportSource {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** What is read: a text, or the bytes of a Word document. */
  readonly content: string | Uint8Array;
  /** The text is HTML. */
  readonly page: boolean;
  /** The field that it came in. */
  readonly field: "base64" | "text" | "html";
  readonly encoding: TextEncodingName | "docx";
  readonly pasted: boolean;
}

/** The path of the field that it came in. */
export const pathOf = ({ field }: ImportSource): string => `input.${field}`;

function bytesOf(base64: string, most: number): Uint8Array {
  if (base64.length > (most * 4) / 3 + 4) throw invalid("input.base64", "fileTooBig", { megabytes: most / 1024 ** 2 });
  const bytes = bytesOfBase64(base64);
  if (!bytes) throw invalid("input.base64", "notBase64");
  return bytes;
}

const startsWith = (bytes: Uint8Array, first: string): boolean => Buffer.from(bytes.subarray(0, first.length)).toString("latin1") === first;

function wordSource(fileName: string, base64: string): ImportSource {
  const bytes = bytesOf(base64, MAX_ATTACHMENT_BYTES);
  if (bytes.length === 0) throw invalid("input.base64", "emptyText");
  if (startsWith(bytes, "%PDF")) throw invalid("input.base64", "pdfFile");
  const isZip = startsWith(bytes, "PK");
  if (!isZip && extname(fileName).toLowerCase() !== ".docx") throw invalid("input.base64", "oldWordFile");
  return {
    fileName,
    contentType: contentTypeOf("a.docx"),
    bytes,
    pasted: false,
    content: bytes,
    page: false,
    field: "base64",
    encoding: "docx",
  };
}

function fileSource(fileName: string, base64: string): ImportSource {
  const name = cleanFileName(fileName);
  const ending = extname(name).toLowerCase();
  if (name.length > 255) throw invalid("input.fileName", "tooLong", { max: 255 });
  if (WORD.has(ending)) return wordSource(name, base64);
  if (ending === ".pdf") throw invalid("input.fileName", "pdfFile");
  const page = PAGES.has(ending);
  if (!page && !TEXTS.has(ending)) throw invalid("input.fileName", "wrongFileType");
  const bytes = bytesOf(base64, MAX_BYTES);
  try {
    const { text, encoding } = decodeText(bytes);
    return { fileName: name, contentType: contentTypeOf(name), bytes, pasted: false, content: text, page, field: "base64", encoding };
  } catch (error) {
    if (error instanceof UndecodableText) throw invalid("input.base64", "undecodableFile");
    throw error;
  }
}

/** What pasted texts and pages are called among the files. */
export const PASTED: readonly string[] = ["pasted.txt", "pasted.html"];

function pastedSource(pasted: string, field: "text" | "html"): ImportSource {
  const text = keepable(pasted);
  if (Buffer.byteLength(text) > MAX_BYTES) throw invalid(`input.${field}`, "fileTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  const page = field === "html";
  const fileName = PASTED[page ? 1 : 0] ?? "";
  const bytes = Buffer.from(text);
  return { pasted: true, fileName, contentType: contentTypeOf(fileName), bytes, content: text, page, field, encoding: "utf-8" };
}

/** What a request brings, texts decoded; INVALID at the field that is wrong. */
export function importSource(input: ImportSourceInput): ImportSource {
  const given = FIELDS.filter((field) => typeof input[field] === "string");
  const [field = "base64", other] = given;
  if (other || given.length === 0) throw invalid(`input.${other ?? field}`, "fileOrText");
  if (field === "base64" && !input.fileName) throw invalid("input.fileName", "required");
  const content = input[field] ?? "";
  const source = field === "base64" ? fileSource(input.fileName ?? "", content) : pastedSource(content, field);
  if (typeof source.content === "string" && source.content.trim() === "") throw invalid(`input.${field}`, "emptyText");
  return source;
}

const FIELDS = ["base64", "text", "html"] as const;

/** What was read of a source. */
export interface ReadSource {
  readonly parsed: ParsedRegulation;
  /** Those that stand in the whole source one after the other. */
  readonly regulations: readonly RegulationPart[];
  readonly lines: readonly SourceTextLine[];
  /** What the texts show. */
  readonly pictures: readonly SourcePicture[];
}

/** The provisions of a text; INVALID at the field it came in when there are none, as in mere page furniture, or too many. */
export async function parseSource(source: ImportSource, { part }: ImportSourceInput): Promise<ReadSource> {
  const { content, page } = source;
  const path = pathOf(source);
  const order: RegulationOrder = { content, page, part: part ?? null };
  const answer = await apart<RegulationAnswer>("../import/read-regulation", import.meta.url, order, path);
  if ("problem" in answer) throw invalid(path, answer.problem, answer.values);
  const { parsed, regulations, lines, pictures } = answer;
  if (!parsed) throw invalid("input.part", "outOfRange", { min: 1, max: regulations.length });
  if (parsed.provisions.length === 0) throw invalid(path, "emptyText");
  if (parsed.provisions.length > MOST_PROVISIONS) throw invalid(path, "tooManyProvisions", { max: MOST_PROVISIONS });
  return { parsed, regulations, lines, pictures };
}

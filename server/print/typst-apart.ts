import type { PictureBytes } from "./print-document.ts";

/** The library; not imported by its name, as it may be missing. */
export const TYPST = "@myriaddreamin/typst-ts-node-compiler";

/** What is set. */
export interface TypesettingOrder {
  /** The document and its measure as JSON: the template reads it as data. */
  readonly data: string;
  readonly template: string;
  readonly pictures: readonly PictureBytes[];
  /** Folders of fonts. */
  readonly fontPaths: readonly string[];
}

/** A document as it was set, or the characters for which there is no glyph anywhere. */
export type Typeset = { readonly pdf: Uint8Array } | { readonly missing: readonly string[] };

interface Compiled {
  readonly result: object | null;
  takeDiagnostics(): { readonly shortDiagnostics: readonly unknown[] } | null;
}

interface PdfOptions {
  readonly pdfStandard?: string;
  readonly pdfTags: boolean;
  /** Seconds. */
  readonly creationTimestamp: number;
}

interface Compiler {
  mapShadow(path: string, content: Buffer): void;
  resetShadow(): void;
  addSource(path: string, source: string): void;
  compile(options: { readonly mainFilePath: string; readonly resetRead: boolean }): Compiled;
  pdf(document: object, options: PdfOptions): Buffer;
  evictCache(age: number): void;
}

interface Library {
  readonly NodeCompiler: { create(options: { readonly workspace: string; readonly fontArgs: readonly object[] }): Compiler };
}

/** PDF as archives keep it, in which each glyph is there and tells its character (ISO 19005-2, level U). */
const ARCHIVAL = "a-2u";
/** What the library says around a character without a glyph, within the list of all its complaints. */
const [BEFORE, AFTER] = ["the text `", "` could not be displayed"];
/** Nothing that is seen: without its glyph nothing is missing. */
const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

function withoutGlyph(complaints: string): readonly string[] {
  const quoted = complaints.split(AFTER).slice(0, -1);
  const named = quoted.map((part) => unquoted(part.slice(part.lastIndexOf(BEFORE) + BEFORE.length)));
  return [...new Set(named)].filter((text) => !UNSEEN.test(text));
}

/** A text as it was before it was quoted, once or within another. */
function unquoted(quoted: string): string {
  const written = quoted.replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return written.replaceAll("\\", "").slice(1, -1);
}

/** What keeps a document out of the archive otherwise, as the licence of an organisation's own font, does not keep it from being read. */
function typeset(compiler: Compiler, document: object): Typeset {
  const options = { pdfTags: true, creationTimestamp: Math.floor(Date.now() / 1000) };
  try {
    return { pdf: compiler.pdf(document, { ...options, pdfStandard: ARCHIVAL }) };
  } catch (error) {
    const missing = withoutGlyph(String(error));
    return missing.length > 0 ? { missing } : { pdf: compiler.pdf(document, options) };
  }
}

/** A folder that need not exist: nothing outside of what is given is ever asked for. */
const WORKSPACE = process.platform === "win32" ? "C:\\" : "/";

let kept: { readonly fonts: string; readonly compiler: Compiler } | null = null;

/** Reading the fonts takes longer than setting a short text, so the compiler stays as long as the process does. */
async function compilerFor(fontPaths: readonly string[]): Promise<Compiler> {
  const fonts = JSON.stringify(fontPaths);
  if (kept?.fonts === fonts) return kept.compiler;
  const { NodeCompiler }: Library = await import(TYPST);
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths }] });
  kept = { fonts, compiler };
  return compiler;
}

/** Sets a document as PDF, in a process of its own (see `apart`). */
export async function work({ data, template, pictures, fontPaths }: TypesettingOrder): Promise<Typeset> {
  const compiler = await compilerFor(fontPaths);
  compiler.mapShadow(`${WORKSPACE}document.json`, Buffer.from(data));
  for (const { name, bytes } of pictures) compiler.mapShadow(WORKSPACE + name, Buffer.from(bytes));
  compiler.addSource(`${WORKSPACE}pages.typ`, template);
  try {
    const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}pages.typ`, resetRead: true });
    if (!compiled.result) throw new Error(`The document could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
    return typeset(compiler, compiled.result);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

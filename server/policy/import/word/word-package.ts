import { Archive } from "../../../office/archive.ts";
import { type Relation, relationsOf } from "../../../office/relations.ts";
import { pageOfMail } from "./page-of-mail.ts";
import { WordProblem } from "./word-problem.ts";

/** A file within the document, whose text is printed where it is inserted. */
export interface InsertedFile {
  readonly kind: "page" | "text";
  readonly text: string;
}

/** The parts of a Word file that are read. */
export interface WordPackage {
  readonly document: string;
  readonly numbering: string | undefined;
  readonly styles: string | undefined;
  readonly footnotes: string | undefined;
  readonly endnotes: string | undefined;
  readonly headers: readonly string[];
  /** A picture of the document by the identity of its relation; null where it lies outside, or is drawn by commands and not of pixels. */
  picture(relation: string): { readonly fileName: string; readonly bytes: Uint8Array } | null;
  /** A file that is inserted as a whole, by the identity of its relation; null for one that holds neither a page nor plain text. */
  inserted(relation: string): InsertedFile | null;
  /** Something that the file needs lies outside of it: a picture, a template, another document. Links for readers are none. */
  readonly outside: string | undefined;
}

/** More headers than a document of a hundred sections has. */
const MOST_HEADERS = 300;
/** What people follow, and what no text is taken from. */
const HARMLESS: ReadonlySet<string> = new Set(["hyperlink", "attachedTemplate"]);

/** Pictures that a text may show; others are not even unpacked. */
const PIXELS = /\.(?:png|jpe?g|webp)$/i;

/** Files of which the text can be read; another document would bring lists and styles of its own. */
const INSERTED = /\.(?:x?html?|mht(?:ml)?|txt)$/i;

/** Begins like the files of older Word versions, and like those that are locked with a password. */
const startsOld = (bytes: Uint8Array): boolean => [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
const startsZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Opens a .docx.
 * @throws WordProblem with what is wrong, PackageProblem for a damaged archive
 */
export function openWord(bytes: Uint8Array): WordPackage {
  if (startsOld(bytes)) throw new WordProblem("wordLocked");
  if (!startsZip(bytes)) throw new WordProblem("wordBroken");
  const archive = new Archive(bytes);
  if (archive.names().some((name) => /(?:^|\/)vbaProject[^/]{0,40}\.bin$/i.test(name))) throw new WordProblem("wordMacros");
  const main = relationsOf(archive, "").find(({ type, outside }) => type === "officeDocument" && !outside)?.target ?? "word/document.xml";
  const document = archive.part(main);
  if (document === undefined) throw new WordProblem("wordBroken");
  const relations = relationsOf(archive, main);
  const inside = (kind: string): readonly Relation[] => relations.filter(({ type, outside }) => type === kind && !outside);
  const part = (kind: string): string | undefined => {
    const [found] = inside(kind);
    return found && archive.part(found.target);
  };
  const headers = [...inside("header"), ...inside("footer")].map(({ target }) => target);
  return {
    document,
    numbering: part("numbering"),
    styles: part("styles"),
    footnotes: part("footnotes"),
    endnotes: part("endnotes"),
    headers: [...new Set(headers)].slice(0, MOST_HEADERS).flatMap((target) => archive.part(target) ?? []),
    picture: (relation) => {
      const found = relations.find(({ id, outside }) => id === relation && !outside);
      const bytes = found && PIXELS.test(found.target) ? archive.bytesOf(found.target) : undefined;
      return found && bytes ? { fileName: found.target, bytes } : null;
    },
    inserted: (relation) => {
      const found = relations.find(({ id, type, outside }) => id === relation && type === "aFChunk" && !outside);
      const text = found && INSERTED.test(found.target) ? archive.part(found.target) : undefined;
      if (!found || text === undefined) return null;
      if (/\.mht(?:ml)?$/i.test(found.target)) return pageOfMail(text);
      return { kind: /\.txt$/i.test(found.target) ? "text" : "page", text };
    },
    outside: relations.find(({ type, outside }) => outside && !HARMLESS.has(type))?.target,
  };
}

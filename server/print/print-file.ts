import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { apart } from "../apart/apart.ts";
import { invalid } from "../errors.ts";
import { projectFolder } from "../project-folder.ts";
import { BUNDLED_FONT, fontFolders, packageFolder } from "./fonts.ts";
import { marginsOf, measures } from "./page-measure.ts";
import { type PrintDocument, type PrintJob, placeOf } from "./print-document.ts";
import { TYPST, type Typeset, type TypesettingOrder } from "./typst-apart.ts";

/** Kinds of files that pages are made into. */
export type PrintFormat = "docx" | "pdf";

export const contentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const satisfies Record<PrintFormat, string>;

/** Longest time for a file, in milliseconds: a large collection is many hundred pages. */
const PATIENCE = 60_000;
/** Characters without a glyph that a refusal names. */
const MOST_NAMED = 20;

const { resolve } = createRequire(import.meta.url);

function isThere(name: string): boolean {
  try {
    return resolve(name) !== "";
  } catch {
    return false;
  }
}

/** The library comes with a package for each kind of machine, and is of no use without that of this one. */
function typesets(): boolean {
  const folder = packageFolder(TYPST);
  if (folder === null) return false;
  const { optionalDependencies = {} }: { readonly optionalDependencies?: object } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  return Object.keys(optionalDependencies).some(isThere);
}

/** Packages without which no PDF is made; they are optional, as they are large and not made for every machine. */
export const missingForPdf: readonly string[] = [
  ...(typesets() ? [] : [TYPST]),
  ...(packageFolder(BUNDLED_FONT) === null ? [BUNDLED_FONT] : []),
];

let template: string | undefined;

/** What is set of a job: the template, the data that it reads, and where fonts lie. */
export function typesettingOf({ document, pictures }: PrintJob, fontsDir: string | null): TypesettingOrder {
  if (missingForPdf.length > 0) throw invalid("format", "pdfMissing", { packages: missingForPdf.join(" ") });
  template ??= readFileSync(join(projectFolder, "server/print/pages.typ"), "utf8");
  const measure = { ...measures[document.language], margins: marginsOf(document) };
  return { data: JSON.stringify({ document, measure }), template, pictures, fontPaths: fontFolders(fontsDir) };
}

/** Characters with the places at which they stand, as whoever reads the document finds them. */
function named(missing: readonly string[], document: PrintDocument): string {
  const one = (character: string) => {
    const place = placeOf(document, character);
    if (place === "") return character;
    return document.language === "zh" ? `${character}（${place}）` : `${character} (${place})`;
  };
  return missing
    .slice(0, MOST_NAMED)
    .map(one)
    .join(document.language === "zh" ? "、" : ", ");
}

/**
 * The bytes of a document as a file.
 * @param fontsDir folder of the organisation's own fonts
 * @throws INVALID at `format` where a PDF cannot be made: what is missing here, or characters that no font has
 */
export async function printFile(job: PrintJob, format: PrintFormat, fontsDir: string | null): Promise<Buffer> {
  const options = { patience: PATIENCE, tooMuch: "printTooMuch" } as const;
  if (format === "docx")
    return Buffer.from(await apart<Uint8Array>("docx-apart", import.meta.url, job, "format", { ...options, lane: "own" }));
  const order = typesettingOf(job, fontsDir);
  const set = await apart<Typeset>("typst-apart", import.meta.url, order, "format", { ...options, lane: "printing" });
  if ("missing" in set) throw invalid("format", "glyphsMissing", { characters: named(set.missing, job.document) });
  return Buffer.from(set.pdf);
}

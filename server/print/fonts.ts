import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fontCoverage } from "./font-coverage.ts";

/** The font that Chinese and whatever else is set in where the organisation has none of its own. */
export const BUNDLED_FONT = "@expo-google-fonts/noto-serif-sc";

const { resolve } = createRequire(import.meta.url);

/** Where a package lies; null where it is not installed. */
export function packageFolder(name: string): string | null {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

/** The fonts that a file is set in. */
export interface Fonts {
  /** Their files, the organisation's own first. */
  readonly paths: readonly string[];
  /** Whether one of them has a glyph for the character. */
  has(codePoint: number): boolean;
}

const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/i;

/** Files in a folder and below; a folder that is not there has none. */
function fontFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && FONT_FILE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch {
    return [];
  }
}

function coverageOf(path: string): ReturnType<typeof fontCoverage> {
  try {
    return fontCoverage(path);
  } catch {
    return [];
  }
}

function isWithin(ranges: ReturnType<typeof fontCoverage>, codePoint: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] ?? [0, 0];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

const known = new Map<string, Fonts>();

/** The bundled font in two weights, and whatever lies in the organisation's folder when the server is started. */
export function fontsOf(folder: string | null): Fonts {
  const kept = known.get(folder ?? "");
  if (kept) return kept;
  const bundled = packageFolder(BUNDLED_FONT);
  const paths = [
    ...(folder === null ? [] : fontFiles(folder)),
    ...(bundled === null ? [] : ["400Regular", "700Bold"].flatMap((weight) => fontFiles(join(bundled, weight)))),
  ];
  const coverages = paths.map(coverageOf);
  const fonts: Fonts = { paths, has: (codePoint) => coverages.some((ranges) => isWithin(ranges, codePoint)) };
  known.set(folder ?? "", fonts);
  return fonts;
}

/** What has no glyph of its own anywhere: spaces, what nobody sees, and what only says how its neighbour looks. */
const UNSEEN = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Characters of the texts for which no font has a glyph, each once. */
export function missingGlyphs(texts: Iterable<string>, fonts: Fonts): string[] {
  const seen = new Set<string>();
  for (const text of texts) for (const character of text) seen.add(character);
  return [...seen].filter((character) => !UNSEEN.test(character) && !fonts.has(character.codePointAt(0) ?? 0));
}

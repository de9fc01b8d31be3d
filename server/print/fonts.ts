import { createRequire } from "node:module";
import { dirname, join } from "node:path";

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

/** For text, for what stands out, and for look-alikes of other characters (see `pages.typ`). */
const weights = ["400Regular", "700Bold", "500Medium", "300Light"] as const;

/**
 * Folders of the fonts that are asked for by name: the organisation's own, then the bundled one in its weights. What none of them has is
 * looked for among those that the typesetter and the machine bring.
 */
export function fontFolders(own: string | null): readonly string[] {
  const bundled = packageFolder(BUNDLED_FONT);
  return [...(own === null ? [] : [own]), ...(bundled === null ? [] : weights.map((weight) => join(bundled, weight)))];
}

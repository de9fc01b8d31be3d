import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

function findProjectFolder(folder: string): string {
  if (existsSync(join(folder, "package.json"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("package.json is in no folder above the program.");
  return findProjectFolder(parent);
}

/** The folder of package.json, from the sources as well as from the compiled program: assets are read from their source folders. */
export const projectFolder = findProjectFolder(import.meta.dirname);

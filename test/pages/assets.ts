import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../../server/project-folder.ts";

const folder = join(projectFolder, ".build/admin");

/** Bytes of a script or style as it is sent packed (gzip); 0 for anything else. */
export function packedSize(url: string): number {
  const { pathname } = new URL(url);
  if (!/\.(js|css)$/.test(pathname)) return 0;
  const path = join(folder, pathname);
  const packed = `${path}.gz`;
  if (existsSync(packed)) return statSync(packed).size;
  return existsSync(path) ? statSync(path).size : 0;
}

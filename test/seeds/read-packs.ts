import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { projectFolder } from "../../server/project-folder.ts";

const folder = join(projectFolder, "seeds", "registers");

/** A pack as it lies in `seeds/registers`, with its text for whoever checks the file itself. */
export interface PackFile {
  readonly name: string;
  readonly text: string;
  readonly pack: RegisterPack;
}

/** All packs in the order of their files. */
export const packFiles: readonly PackFile[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return { name: basename(file, ".json"), text, pack: JSON.parse(text) as RegisterPack };
  });

/** Every object within a value, with the path over keys (or places) at which it stands. */
export function* objectsIn(value: unknown, path = ""): Generator<{ readonly at: string; readonly object: Record<string, unknown> }> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield { at: path, object: value as Record<string, unknown> };
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, path === "" ? key : `${path}.${key}`);
}

const entryOf = (list: unknown, key: string): unknown =>
  Array.isArray(list) ? list.find((entry: { key?: string }) => entry.key === key) : undefined;

/** What stands at a path over keys, as bindings name it: `bands.amount.small.to` is the edge of the entry `small` in the list within `amount`. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((within, key) => {
    if (Array.isArray(within)) return entryOf(within, key);
    if (typeof within !== "object" || within === null) return undefined;
    const own = (within as Record<string, unknown>)[key];
    return own ?? Object.values(within).reduce<unknown>((found, list) => found ?? entryOf(list, key), undefined);
  }, value);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RegisterPack } from "../../../schema/register/definition/pack.screen.ts";
import { projectFolder } from "../../project-folder.ts";

const folder = join(projectFolder, "seeds", "registers");

let known: readonly RegisterPack[] | undefined;

/** The packs that come with Rulebook, in the order of their files. They are part of the program, and read once. */
export function readPacks(): readonly RegisterPack[] {
  known ??= readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as RegisterPack);
  return known;
}

/** The pack for registers at this address. */
export const packOf = (slug: string): RegisterPack | undefined => readPacks().find((pack) => pack.slug === slug);

/** A pack with all that it needs, directly or through others: what is needed stands before what needs it. */
export function withNeeds(pack: RegisterPack, before: readonly RegisterPack[] = []): readonly RegisterPack[] {
  if (before.includes(pack)) return before;
  const needed = (pack.needs ?? []).flatMap((slug) => packOf(slug) ?? []);
  return [...needed.reduce((all, one) => withNeeds(one, all), before), pack];
}

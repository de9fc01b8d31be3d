import { use } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";

type Names = (name: string) => Bilingual;

let names: Names | undefined;
let coming: Promise<Names> | undefined;

const bringNames = async (): Promise<Names> => {
  ({ eventName: names } = await import("../../schema/registry.commands.screen.ts"));
  return names;
};

/**
 * What people call what stands in the trail under a name. All names are more than a first page should carry: whoever is the first to ask for one,
 * while something is drawn, waits for them.
 */
export function eventName(name: string): Bilingual {
  if (names) return names(name);
  coming ??= bringNames();
  return use(coming)(name);
}

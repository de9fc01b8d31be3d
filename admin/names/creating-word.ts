import type { Bilingual } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import { specialCreation } from "../providers/commands.ts";
import { screenOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { nameInside } from "./in-sentence.ts";
import { nameWords } from "./words.ts";

/** What making a record is called: rights are granted and posts begun, everything else is new. */
export function creatingWord(resource: ResourceName): Bilingual {
  const special = specialCreation(resource);
  if (special) return special;
  const { zh, en } = screenOf(resource).title.singular;
  const { create } = nameWords;
  return both(create.zh.replace("%{name}", zh), create.en.replace("%{name}", nameInside(en)));
}

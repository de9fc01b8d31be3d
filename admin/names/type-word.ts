import { resources } from "virtual:schema-facts";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import { knownBook, screenOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** The resource of a type of the API; a register has no type of its own and goes by its name. */
export const resourceOfType = (type: string): ResourceName | undefined =>
  knownBook().names.find((name) => (resources[name]?.type ?? name) === type);

/** What people call a kind of record, by its type in the API, e.g. "PolicyDocument". */
export function typeWord(type: string): Bilingual {
  const resource = resourceOfType(type);
  return resource ? screenOf(resource).title.singular : both(type, type);
}

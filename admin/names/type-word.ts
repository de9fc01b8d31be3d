import { resources } from "virtual:schema-facts";
import { type Bilingual, screens } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import { type ResourceName, resourceNames } from "../records/resource-name.ts";

/** The resource of a type of the API. */
export const resourceOfType = (type: string): ResourceName | undefined => resourceNames.find((name) => resources[name]?.type === type);

/** What people call a kind of record, by its type in the API, e.g. "PolicyDocument". */
export function typeWord(type: string): Bilingual {
  const resource = resourceOfType(type);
  return resource ? screens[resource].title.singular : both(type, type);
}

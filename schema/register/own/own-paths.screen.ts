import type { RegisterDefinition } from "../definition/definition.screen.ts";

/** The records to which departments add fields of their own. */
export type ExtendedResource = NonNullable<RegisterDefinition["extends"]>;

const extendedResources = [
  "people",
  "policyDocuments",
  "courses",
  "agreements",
  "positions",
] as const satisfies readonly ExtendedResource[];

export const isExtended = (resource: string): resource is ExtendedResource => extendedResources.some((known) => known === resource);

const BEGINS = "own_";

/** The relation by which an extended record leads to its own fields; no field of the code has such a name. */
export const ownRelation = (slug: string): string => `${BEGINS}${slug.replaceAll("-", "_")}`;

/** Where an own field stands in the records that it extends. */
export const ownPath = (slug: string, key: string): string => `${ownRelation(slug)}.${key}`;

/** An own field, as a path names it. */
export interface OwnParts {
  readonly relation: string;
  /** The extension's address: no address holds what stands for its hyphens. */
  readonly slug: string;
  readonly key: string;
}

/** What a path to an own field says; null for any other path. */
export function ownPartsOf(path: string): OwnParts | null {
  const [relation = "", key = "", ...more] = path.split(".");
  if (!relation.startsWith(BEGINS) || key === "" || more.length > 0) return null;
  return { relation, slug: relation.slice(BEGINS.length).replaceAll("_", "-"), key };
}

/** The relation of an own field's record to the one whose fields these are. */
export const EXTENDED = "extended";

import type { Bilingual } from "../../screen/operations.ts";
import type { RegisterDefinition } from "./definition.screen.ts";

/** Something of this organisation that whoever installs a pack chooses; the definition says `$key` in its place. */
export interface PackParameter {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: "department" | "position" | "person" | "people" | "level";
  /** Codes, numbers or names: of `people` all that there are, else the first that there is. */
  readonly suggests?: readonly string[];
}

/** Under which heading a pack is offered. */
export const packGroups = ["service", "duty", "work", "resources", "money", "oversight"] as const;
export type PackGroup = (typeof packGroups)[number];

/** A register as a file: a template to take, or one that was exported. One readable file each; identities of an installation never stand in it. */
export interface RegisterPack {
  readonly format: 1;
  readonly slug: string;
  /** Where it is offered; of a file that was exported none. */
  readonly group?: PackGroup;
  /** What it does, in words, before it is installed. */
  readonly says: Bilingual;
  /** Registers that it refers to; they are installed before it. */
  readonly needs?: readonly string[];
  readonly parameters: readonly PackParameter[];
  readonly definition: RegisterDefinition;
}

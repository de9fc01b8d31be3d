import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import type { Data } from "./data.ts";

/** One of several answers. */
export interface Option {
  readonly value: string | number;
  readonly label: Bilingual;
}

/** How one thing about an entry is said. */
export type EntryInput =
  | { readonly input: "words"; readonly long?: boolean }
  | { readonly input: "text"; readonly example?: string }
  | { readonly input: "number"; readonly min?: number; readonly max?: number; readonly unit?: Bilingual }
  | { readonly input: "flag" }
  | { readonly input: "time" }
  | { readonly input: "day" }
  | { readonly input: "span" }
  | { readonly input: "who"; readonly of?: "people" }
  /** A formula, and what it has to give. */
  | { readonly input: "expression"; readonly gives: "flag" | "number" | "any" }
  | {
      readonly input: "choice";
      readonly options: (definition: RegisterDefinition, entry: Data) => readonly Option[];
      readonly none?: Bilingual;
      /** Where what is kept is not the answer itself. */
      readonly kept?: { readonly read: (value: unknown) => unknown; readonly write: (answer: unknown) => unknown };
    }
  /** Conditions in the dialect of lists. */
  | { readonly input: "where" }
  | { readonly input: "choices"; readonly options: (definition: RegisterDefinition) => readonly Option[] }
  /** For each of the ranges that the entry names at `bands` entries of its own. */
  | { readonly input: "byBand"; readonly bands: string; readonly of: EntryDescription }
  /** Entries of its own, each behind a fold. */
  | { readonly input: "list"; readonly of: EntryDescription };

/** One thing about an entry: where it stands in its data, what it is called, and when it makes sense. */
export type EntryProperty = EntryInput & {
  readonly at: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly when?: (entry: Data, definition: RegisterDefinition) => boolean;
  /** Seldom needed: it stands behind a fold until it says something. */
  readonly seldom?: true;
};

/** What can be said of one kind of entry of a definition, in the order in which a person thinks of it. */
export interface EntryDescription {
  /** What one is called: "a state". */
  readonly one: Bilingual;
  readonly properties: readonly EntryProperty[];
  /** What a new one holds, beside its key and its words. */
  readonly fresh: (definition: RegisterDefinition, entries: readonly Data[]) => Data;
  /** What names it where it has no words of its own. */
  readonly name?: (entry: Data, definition: RegisterDefinition) => Bilingual;
  /** Of what its key is made where its words are not Latin. */
  readonly key?: string;
}

import type { AnyResource } from "../../registry.ts";
import type { Bilingual } from "../../screen/operations.ts";
import type { FieldKind, FieldOption } from "../../shared/screen.ts";
import type { FieldKindDefinition } from "../definition/field.screen.ts";
import { type SaidValues, said } from "../said.screen.ts";

/** What is wrong with a value, in words that say what to do. */
export interface ValueProblem {
  /** Where within the value, e.g. `2.amount` of a table's third line; "" for the value itself. */
  readonly at: string;
  readonly key: string;
  readonly message: Bilingual;
}

/** A value as it is kept (null for none), or what is wrong with it. */
export type CheckedValue = { readonly value: unknown } | { readonly problems: readonly ValueProblem[] };

/** For whom a value is said; `nameOf` knows records, people and files by their ids, and answers null for those that may not be seen. */
export interface ValueReader {
  readonly language: keyof Bilingual;
  readonly timeZone: string;
  readonly nameOf: (resource: AnyResource | "attachments", id: string) => string | null;
}

/** How fields of a kind are shown and filled in. */
export interface ShownAs {
  readonly kind: FieldKind;
  readonly options?: readonly FieldOption[];
  readonly record?: AnyResource;
}

/** All that differs from kind to kind of a register's values. */
export interface ValueKind<D extends FieldKindDefinition> {
  /** Of what is there: nothing (null, an empty text or list) is dealt with before. `before` is what the record held. */
  readonly check: (value: unknown, definition: D, before: unknown) => CheckedValue;
  /** A checked value as people read it. */
  readonly say: (value: unknown, definition: D, reader: ValueReader) => string;
  readonly shownAs: (definition: D, slug: string) => ShownAs;
}

/** A value that is as it should be. */
export const kept = (value: unknown): CheckedValue => ({ value });

/** One thing that is wrong. */
export const wrong = (key: string, text: Bilingual, values: SaidValues = {}, at = ""): CheckedValue => ({
  problems: [{ at, key, message: said(text, values) }],
});

export const isWrong = (checked: CheckedValue): checked is { readonly problems: readonly ValueProblem[] } => "problems" in checked;

/** The problems of a part, at its place in the whole. */
export const within = (part: string | number, { problems }: { readonly problems: readonly ValueProblem[] }): readonly ValueProblem[] =>
  problems.map((problem) => ({ ...problem, at: problem.at === "" ? String(part) : `${part}.${problem.at}` }));

import type { Bilingual } from "../../screen/operations.ts";
import type { FieldKindDefinition, RegisterField } from "../definition/field.screen.ts";
import type { OutsideState } from "./outside-state.screen.ts";

/** Kinds of fields that people without an account can fill in: none that would show them people, departments or records. */
export const outsideKinds = [
  ...(["text", "longText", "number", "money", "day", "moment", "duration", "choice", "choices", "flag"] as const),
  ...(["phone", "file", "signature", "place"] as const),
] as const satisfies readonly FieldKindDefinition["kind"][];

export type OutsideKind = (typeof outsideKinds)[number];

export const isOutsideKind = (kind: FieldKindDefinition["kind"]): kind is OutsideKind => outsideKinds.some((one) => one === kind);

/** A field of a form as outsiders are asked for it. */
export interface AskedField {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: Extract<FieldKindDefinition, { readonly kind: OutsideKind }>;
  readonly help?: Bilingual;
  readonly example?: Bilingual;
  readonly section?: string;
  /** What stands in it at first. */
  readonly default?: unknown;
}

/** A form as outsiders get it: what it asks, and nothing of the register behind it. */
export interface AskedForm {
  readonly organisation: string;
  readonly state: OutsideState;
  readonly label: Bilingual;
  /** What is said while it is closed. */
  readonly closedWords?: Bilingual;
  readonly opensOn?: string;
  readonly closesOn?: string;
  /** Whether its address is for one answer. */
  readonly once?: boolean;
  /** What follows is there only while it is open. */
  readonly introduction?: Bilingual;
  readonly notice?: Bilingual;
  readonly thanks?: Bilingual;
  readonly sections?: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly fields?: readonly AskedField[];
  /** Whether what is shown and demanded hangs on what is filled in, so that it has to be asked for anew. */
  readonly depends?: boolean;
  /** Keys of the fields that are shown, and of those that must be filled in, as things stand. */
  readonly shown?: readonly string[];
  readonly demanded?: readonly string[];
  /** Largest file, in bytes. */
  readonly largestFile?: number;
}

/** The field as it is asked for; null for what outsiders cannot fill in. */
export function askedField(field: RegisterField, first: unknown): AskedField | null {
  const { key, label, help, example, section } = field;
  const { of } = field;
  if (!isOutsideKind(of.kind)) return null;
  const offered = "options" in of ? { ...of, options: of.options.filter(({ retired }) => !retired) } : of;
  return {
    ...{ key, label, of: offered as AskedField["of"] },
    ...(help ? { help } : {}),
    ...(example ? { example } : {}),
    ...(section ? { section } : {}),
    ...(first === null ? {} : { default: first }),
  };
}

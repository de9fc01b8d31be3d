import type { FieldScreen, WordsName } from "./screen.ts";
import type { words } from "./words.screen.ts";

/** What a value of an input holds: decides its type in the API, how it is checked, and how the panel asks for it. */
type InputKind = "id" | "text" | "int" | "day" | "moment" | "flag" | "json" | "word" | "input";

/** One value that a command takes. `Value` is what its work gets; `Optional` says whether it may be left out or null. */
export interface InputField<Value = unknown, Optional extends boolean = boolean> {
  readonly kind: InputKind;
  readonly description: string;
  readonly list: boolean;
  readonly optional: Optional;
  /** What it is where it is left out; so it always is something. */
  readonly default?: string | number | boolean;
  /** Of a text the most characters: it is trimmed, and is null where it may be left out and was given blank. Of a number the greatest. */
  readonly max?: number;
  /** The least of a number. */
  readonly min?: number;
  /** Of a text that may be left out: that it must not be given blank, since what it fills is never empty. */
  readonly filled?: boolean;
  /** Name of the closed list. */
  readonly words?: string;
  readonly input?: InputDefinition;
  /** How the panel asks for it, where no field of a form says so. */
  readonly asked?: FieldScreen;
  /** Carries the type only; never called. */
  readonly types?: () => Value;
}

export type InputFields = Readonly<Record<string, InputField>>;

/** An input type of the API. */
export interface InputDefinition<Fields extends InputFields = InputFields> {
  readonly name: string;
  readonly description: string;
  readonly fields: Fields;
}

type ValueOf<Field> = Field extends InputField<infer Value, boolean> ? Value : never;
type OptionalNames<Fields> = { [Name in keyof Fields]: Fields[Name] extends InputField<unknown, false> ? never : Name }[keyof Fields];

/** The values of these fields, as a command's work gets them. */
export type ValuesOf<Fields> = {
  readonly [Name in Exclude<keyof Fields, OptionalNames<Fields>>]: ValueOf<Fields[Name]>;
} & { readonly [Name in OptionalNames<Fields>]?: ValueOf<Fields[Name]> | null };

interface Asked {
  readonly asked?: FieldScreen;
}

interface TextOptions extends Asked {
  readonly max?: number;
  readonly filled?: boolean;
}

interface NumberOptions extends Asked {
  readonly min?: number;
  readonly max?: number;
}

const required = { list: false, optional: false } as const;

/** Declares an input type: `inputType("WaiveObligationInput", "An obligation …", { reason: text("Why.", { max: 2_000 }) })`. */
export const inputType = <const Fields extends InputFields>(
  name: string,
  description: string,
  fields: Fields,
): InputDefinition<Fields> => ({ name, description, fields });

/** Identity of a record. */
export const id = (description = "", options: Asked = {}): InputField<string, false> => ({
  kind: "id",
  description,
  ...required,
  ...options,
});

/** A line or page of text. With `max` it is trimmed and counted before the work gets it; without it is taken as it comes. */
export const text = (description = "", options: TextOptions = {}): InputField<string, false> => ({
  kind: "text",
  description,
  ...required,
  ...options,
});

/** A whole number. */
export const int = (description: string, options: NumberOptions = {}): InputField<number, false> => ({
  kind: "int",
  description,
  ...required,
  ...options,
});

/** An agreed day in the organisation's time zone. */
export const day = (description: string, options: Asked = {}): InputField<string, false> => ({
  kind: "day",
  description,
  ...required,
  ...options,
});

/** An instant, as ISO 8601 in UTC. */
export const moment = (description: string, options: Asked = {}): InputField<string, false> => ({
  kind: "moment",
  description,
  ...required,
  ...options,
});

/** Yes or no. */
export const flag = (description = "", options: Asked = {}): InputField<boolean, false> => ({
  kind: "flag",
  description,
  ...required,
  ...options,
});

/** Structured data, which the work checks by itself. */
export const json = (description: string): InputField<unknown, false> => ({ kind: "json", description, ...required });

/** One word of a closed list, by the list's name in the API. */
export const wordOf = <Name extends WordsName>(
  name: Name,
  description = "",
  options: Asked = {},
): InputField<keyof (typeof words)[Name] & string, false> => ({ kind: "word", words: name, description, ...required, ...options });

/** One word of a closed list for which the panel has no words. */
export const plainWord = <const Word extends string>(name: string, ..._values: readonly Word[]): InputField<Word, false> => ({
  kind: "word",
  words: name,
  description: "",
  ...required,
});

/** Values that belong together. */
export const nested = <Fields extends InputFields>(
  input: InputDefinition<Fields>,
  description = "",
  options: Asked = {},
): InputField<ValuesOf<Fields>, false> => ({ kind: "input", input, description, ...required, ...options });

const uploadInput = inputType("UploadInput", "A file that comes with a command and is kept with what it makes.", {
  fileName: text("Name of the file; a path before it is left out."),
  base64: text("The file's bytes as base64, at most 20 MB of them."),
});

/** A file that the command keeps with what it makes, in the same transaction; the panel asks for it by the field that `asked` says. */
export const upload = (description: string, options: { readonly asked: FieldScreen }) => nested(uploadInput, description, options);

/** Several of them. */
export const several = <Value>(field: InputField<Value, false>): InputField<readonly Value[], false> => {
  const { types: _one, ...rest } = field;
  return { ...rest, list: true };
};

/** It may be left out. */
export const optional = <Value>(field: InputField<Value, false>): InputField<Value, true> => ({ ...field, optional: true });

/** What it is where it is left out. */
export const otherwise = <Value extends string | number | boolean>(
  value: NoInfer<Value>,
  field: InputField<Value, false>,
): InputField<Value, false> => ({ ...field, default: value });

/** A record as the person saw it, for commands that need to know nothing more. */
export const recordVersion = inputType("RecordVersionInput", "A record as you saw it.", {
  id: id("The record."),
  expectedVersion: int("The version that you saw."),
});

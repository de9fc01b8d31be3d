import type { FieldKindDefinition } from "../register/definition/field.screen.ts";
import type { AnyResource } from "../registry.ts";
import type { Bilingual } from "../screen/operations.ts";
import type { words } from "./words.screen.ts";

/** How a field is shown and filled in; the panel has one display and one input for each. */
export type FieldKind =
  | "text"
  | "longText"
  | "markdown"
  | "email"
  | "phone"
  | "colour"
  | "hash"
  /** The name of a command, or of whatever else stands in the audit trail. */
  | "command"
  /** A kind of record by its plural name, e.g. policyDocuments. */
  | "resource"
  /** A kind of record by its type in the API, e.g. PolicyDocument. */
  | "recordType"
  | "number"
  /** A decimal text with two places: "1234.50". */
  | "money"
  | "percent"
  | "months"
  | "minutes"
  /** A length of time in whole minutes, said in days, hours and minutes. */
  | "duration"
  | "workingDays"
  | "bytes"
  /** A number of people, which opens the list of them. */
  | "people"
  | "flag"
  | "day"
  | "moment"
  /** One word of a closed list. */
  | "word"
  /** A word that says where the record stands: with icon and tone. */
  | "state"
  | "person"
  /** Several people, by their ids. */
  | "persons"
  | "department"
  | "level"
  /** Any other relation to one record. */
  | "record"
  /** A relation to many records. */
  | "records"
  /** Several records of one kind, by their ids. */
  | "links"
  /** Several words of a closed list. */
  | "words"
  | "ids"
  | "audience"
  | "options"
  | "keys"
  /** A file that is sent with a command. */
  | "file"
  /** Files that a record keeps, by the ids of their attachments. */
  | "files"
  /** A drawn signature, by the id of its attachment. */
  | "signature"
  /** Words for a place, with its coordinates where they are known. */
  | "place"
  /** Things to look at, each with what was found. */
  | "checklist"
  /** Lines of typed columns. */
  | "table"
  /** Structured data that has no display of its own. */
  | "data";

/** What a state means for the reader; the panel gives each tone its colour and icon. */
export type Tone = "done" | "dueSoon" | "overdue" | "draft" | "scheduled" | "neutral";

/** What people read in place of a word of a closed list. */
export interface WordLabel extends Bilingual {
  readonly tone?: Tone;
}

export type WordsName = keyof typeof words;

/** A word of a closed list that belongs to one field. */
export interface FieldOption {
  readonly value: string;
  readonly label: Bilingual;
  readonly tone?: Tone;
}

/** Why a relation that is there is not answered: by the level alone, or by the rules as a whole. */
export type HiddenReason = "clearance" | "rights";

/** What people call a field, and how it is shown. */
export interface FieldScreen {
  readonly label: Bilingual;
  readonly kind: FieldKind;
  readonly help?: Bilingual;
  /** The closed list, for words and states. */
  readonly words?: WordsName;
  /** The closed list where it belongs to this field alone, as in a register; then there are no `words`. */
  readonly options?: readonly FieldOption[];
  /** Of a register's field: how it is defined there, with its unit, bounds, items and columns. */
  readonly of?: FieldKindDefinition;
  /** What the relation leads to. */
  readonly record?: AnyResource;
  /** How it stands in what people call a record: a code before a name, with a space between; an edition as 第 2 版. */
  readonly inTitle?: "code" | "edition";
  /** Of an edition: how its number is said. */
  readonly edition?: Bilingual;
  /** Of a file: the endings of names that are taken, e.g. ".pdf". */
  readonly accept?: readonly string[];
  /** Of a relation that is never empty: why a person is answered none. What may be empty says nothing, since nobody may learn that it is not. */
  readonly hidden?: HiddenReason;
}

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** A column that is there unless a screen hides it. */
export interface DefaultColumn<F extends string = string> {
  readonly field: F;
  /** Pixels. */
  readonly width?: number;
}

export interface ScreenSection {
  readonly key: string;
  readonly title: Bilingual;
}

/** A field that a form has unless a screen hides it. The commands behind the form accept it unless it is `readOnly`. */
export interface DefaultFormField<F extends string = string> {
  readonly field: F;
  readonly section: string;
  /** The command insists on it, so no screen can make it optional. */
  readonly required?: boolean;
  readonly readOnly?: boolean;
  /** Given when the record is made and never changed by the form afterwards. */
  readonly createOnly?: boolean;
}

/** A field of the record, or a path over its relations to one record, e.g. `person.department`. */
export type FieldPath<E> = (keyof E & string) | `${keyof E & string}.${string}`;

type FieldScreens<E> = { readonly [F in keyof E & string]: FieldScreen } & { readonly [path: `${string}.${string}`]: FieldScreen };

/**
 * How a resource looks before anybody has changed a screen: plain data. `E` is the entity class, so that a forgotten field does not
 * compile. A screen can show nothing but what `fields` names; paths over relations are offered by naming them there.
 */
export interface ScreenDefault<E = Record<string, unknown>> {
  readonly resource: AnyResource;
  readonly title: { readonly singular: Bilingual; readonly plural: Bilingual };
  /**
   * The fields that make up what a person calls such a record, wherever something refers to it; paths lead over relations to values.
   * `record-title.screen.ts` puts them together.
   */
  readonly recordTitle: readonly FieldPath<E>[];
  /**
   * What names it where nothing around it does, as in the audit trail; where this is left out, what people call it. A relation stands for
   * what names its record. Whatever text it names must be the one that the events about it are about; no moment, whose time zone is the reader's.
   */
  readonly fullTitle?: readonly FieldPath<E>[];
  readonly fields: FieldScreens<E>;
  readonly list: {
    /** At most seven, what people call the record first. */
    readonly columns: readonly DefaultColumn<FieldPath<E>>[];
    readonly sort: readonly { readonly field: FieldPath<E>; readonly descending: boolean }[];
    /** Fields that the list offers to filter by. */
    readonly filters: readonly FieldPath<E>[];
  };
  readonly form: {
    readonly sections: readonly ScreenSection[];
    readonly fields: readonly DefaultFormField<FieldPath<E>>[];
  };
}

import type { Bilingual } from "../../screen/operations.ts";
import type { Tone } from "../../shared/screen.ts";
import type { Expression } from "./expression.screen.ts";
import type { Who } from "./who.screen.ts";

/** One answer of a choice; its key stays for good, words may change. */
export interface ChoiceOption {
  readonly key: string;
  readonly label: Bilingual;
  readonly tone?: Tone;
  /** No longer offered; records that hold it keep it. */
  readonly retired?: true;
}

/** One thing to look at in a checklist. */
export interface ChecklistItem {
  readonly key: string;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  /** A failed item needs a remark, or a photo, before the record may go on. */
  readonly failNeeds?: readonly ("remark" | "photo")[];
}

/** What a line of a table holds in one column. */
export interface TableColumn {
  readonly key: string;
  readonly label: Bilingual;
  readonly of: SimpleKind;
  readonly required?: boolean;
  /** Worked out from the other columns of the line. */
  readonly is?: Expression;
  /** A sum stands under the column. */
  readonly sum?: true;
}

/** Kinds of values that a line of a table can hold as well. */
export type SimpleKind =
  | { readonly kind: "text"; readonly max?: number }
  | { readonly kind: "longText"; readonly max?: number }
  | { readonly kind: "number"; readonly decimals?: number; readonly unit?: Bilingual; readonly min?: number; readonly max?: number }
  /** Yuan unless said otherwise, as a decimal text with two places: `"1234.50"`. */
  | { readonly kind: "money"; readonly currency?: string; readonly min?: string; readonly max?: string }
  | { readonly kind: "day" }
  | { readonly kind: "moment" }
  /** Whole minutes. */
  | { readonly kind: "duration"; readonly max?: number }
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] }
  | { readonly kind: "choices"; readonly options: readonly ChoiceOption[]; readonly most?: number }
  | { readonly kind: "flag" }
  /** One of these; anybody employed where left out. */
  | { readonly kind: "person"; readonly among?: readonly Who[] }
  | { readonly kind: "department" }
  | { readonly kind: "position" }
  | { readonly kind: "phone" };

/** Kinds of values that only a record itself holds. */
export type WholeKind =
  | { readonly kind: "people"; readonly among?: readonly Who[]; readonly most?: number }
  /** Of the register with this slug, or of the register itself where it is left out. */
  | { readonly kind: "record"; readonly register?: string; readonly many?: true }
  | { readonly kind: "provision" }
  | { readonly kind: "document" }
  | { readonly kind: "file"; readonly only?: "pictures"; readonly most?: number }
  | { readonly kind: "signature" }
  | { readonly kind: "place" }
  | { readonly kind: "checklist"; readonly items: readonly ChecklistItem[] }
  /** At most 500 lines. */
  | { readonly kind: "table"; readonly columns: readonly TableColumn[]; readonly most?: number }
  /** Worked out on the server with each change, kept with the record, never typed. */
  | {
      readonly kind: "computed";
      readonly is: Expression;
      readonly gives: "text" | "number" | "money" | "day" | "moment" | "duration" | "flag";
      readonly decimals?: number;
      readonly unit?: Bilingual;
    };

export type FieldKindDefinition = SimpleKind | WholeKind;

/** What may not be there twice among records that are not struck. */
export interface Uniqueness {
  /** Together with what these fields hold: one for each unit and year. */
  readonly with?: readonly string[];
  /** Only records for which this holds. */
  readonly when?: Expression;
  /** Only open records count: none while another one runs. */
  readonly among?: "open";
  /** Only records whose times, held by these day or moment fields, overlap: nothing is booked twice. A moment ends before `until`, a day with it. */
  readonly during?: { readonly from: string; readonly until: string };
}

/** A field of a register's records. Its key never changes and is never used again for another. */
export interface RegisterField {
  /** Small letters, digits and `_`, beginning with a letter, at most 40; a word that the record itself has is refused. */
  readonly key: string;
  readonly label: Bilingual;
  readonly of: FieldKindDefinition;
  readonly help?: Bilingual;
  readonly example?: Bilingual;
  readonly section?: string;
  readonly required?: boolean;
  readonly requiredIf?: Expression;
  /** What is not shown is emptied; where that follows from the state it stays as it was, and nothing is taken into it. */
  readonly shownIf?: Expression;
  /** No two records of the register that are not struck hold the same. */
  readonly unique?: boolean | Uniqueness;
  /** A plain value, or what an expression gives when the record is begun. */
  readonly default?: { readonly value: unknown } | { readonly is: Expression };
  /** Kept in an index, so that lists filter and sort quickly by it; at most eight fields a register. */
  readonly indexed?: boolean;
  /** What list searches look into. */
  readonly searchable?: boolean;
  /** Personal data: masked (null) for all but these, its subject and whoever fills it in; erased so many months after the record was closed. */
  readonly personal?: { readonly shownTo: readonly Who[]; readonly monthsKept?: number };
  /** Gone from forms and lists; what records hold stays in their history. */
  readonly retired?: true;
}

/** A heading of a register's form. */
export interface RegisterSection {
  readonly key: string;
  readonly title: Bilingual;
}

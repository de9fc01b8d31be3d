import type { RelativeDay } from "./relative-day.screen.ts";

/** A text in both languages of the panel. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

type PlainValue = string | number | boolean | readonly (string | number)[];

/** A fixed filter: field path, comparison and a plain value, or a day counted from today; never code. */
export interface ScreenFilter {
  readonly field: string;
  /** `below` is of departments: that one or any below it. */
  readonly is: "eq" | "ne" | "in" | "lt" | "lte" | "gt" | "gte" | "contains" | "below" | "isNull";
  readonly value: PlainValue | RelativeDay;
}

/** What another field of the same form must hold for a field to show; never code. */
export interface FieldCondition extends ScreenFilter {
  readonly is: "eq" | "ne" | "in" | "isNull";
  /** Plain: what a form shows does not change overnight. */
  readonly value: PlainValue;
}

/** What a screen says about one field; each can be locked and comes from one level. */
export type FieldProperty =
  | "visible"
  | "order"
  | "label"
  | "help"
  | "width"
  | "offered"
  | "section"
  | "required"
  | "readOnly"
  | "default"
  | "when";

/** A change to one field of a screen, keyed by the field's name and never by its place, so that it survives new fields. */
export type FieldOperation =
  | { readonly op: "show" | "hide"; readonly field: string }
  /** Puts the field behind another one; first when `after` is null. Said twice about a field, the last one counts. */
  | { readonly op: "order"; readonly field: string; readonly after: string | null }
  | { readonly op: "label" | "section"; readonly field: string; readonly value: Bilingual }
  /** Null for no text, whatever the levels above say. */
  | { readonly op: "help"; readonly field: string; readonly value: Bilingual | null }
  /** Width in pixels; null lets the panel decide, whatever the levels above say. */
  | { readonly op: "width"; readonly field: string; readonly value: number | null }
  /** Whether the list offers to filter by the field. */
  | { readonly op: "offer"; readonly field: string; readonly value: boolean }
  | { readonly op: "required" | "readOnly"; readonly field: string; readonly value: boolean }
  /** Null begins empty, whatever the levels above say. */
  | { readonly op: "default"; readonly field: string; readonly value: string | number | boolean | null }
  /** The form shows the field only while another one shows and holds what is said; null for always. */
  | { readonly op: "when"; readonly field: string; readonly value: FieldCondition | null }
  /** Levels below may no longer change the field, or just this property of it. */
  | { readonly op: "lock"; readonly field: string; readonly property?: FieldProperty };

/** What a screen says about the whole list. */
export type ListProperty = "sort" | "filters" | "layout" | "density";

/** A change to the whole list. */
export type ListOperation =
  | { readonly op: "sort"; readonly field: string; readonly descending: boolean }
  | { readonly op: "filter"; readonly filters: readonly ScreenFilter[] }
  /** A board has a column for each word of the field `by`, a calendar its days; nothing else needs one. */
  | { readonly op: "layout"; readonly value: "table" | "cards" | "board" | "calendar"; readonly by: string | null }
  | { readonly op: "density"; readonly value: "comfortable" | "compact" };

/**
 * Levels below may no longer say this of the whole list. Order and filters are locked as what the list begins with: filtering for the
 * moment, and opening a view that filters, stay possible.
 */
export interface ListLock {
  readonly op: "lockList";
  readonly property: ListProperty;
}

/** One change of a screen against the level above. */
export type ScreenOperation = FieldOperation | ListOperation | ListLock;

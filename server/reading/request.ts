import type { AnyResource } from "../../schema/registry.ts";

/** A page of a list: rows to pass over and rows to answer. */
export interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** The most rows of a page. */
export const PAGE_LIMIT = 100;
/** The most records that a relation to many answers at once: as many provisions as an import takes. */
export const RELATED_LIMIT = 10_000;
/** The most of them for each of many records, and what is answered unasked: more would multiply. */
export const RELATED_IN_LIST = 50;
/** The page that is answered unasked. */
export const DEFAULT_PAGE: Page = { offset: 0, limit: 25 };

/** An untrusted filter, as it came over the wire. */
export type WhereInput = Readonly<Record<string, unknown>>;
/** An untrusted order: `[{ number: "ASC" }]`. */
export type OrderInput = readonly Readonly<Record<string, unknown>>[];

/** The fields of one level that are asked for. To-many relations may be asked for several times, under different response keys. */
export interface Selection {
  readonly scalars: ReadonlySet<string>;
  readonly ones: ReadonlyMap<string, Selection>;
  readonly manys: readonly ManySelection[];
  /** That the record's text is opened although none of its fields is answered: a download. */
  readonly opens?: boolean;
  /** That texts are shown only where opening them is not logged: for glimpses, which open nothing unless `opens` says that finding does. */
  readonly unopened?: boolean;
  /** The place in the request that asks for the record first, where that is not its relation: for errors. */
  readonly at?: string;
}

/** One to-many relation that is asked for. */
export interface ManySelection {
  readonly field: string;
  /** Under which key the answer holds it. */
  readonly key: string;
  readonly where: WhereInput | null;
  readonly orderBy: OrderInput;
  readonly limit: number;
  readonly selection: Selection;
  /** Its place in the request, where that is not its key: for errors. */
  readonly at?: string;
}

/** What a list is asked. */
export interface ListRequest {
  readonly resource: AnyResource;
  readonly selection: Selection;
  readonly where: WhereInput | null;
  readonly orderBy: OrderInput;
  readonly page: Page;
  /**
   * That the filter only finds, by words that stand there: then what is found counts as opened by searching, and not all that was looked
   * through. What is selected has to open it.
   */
  readonly finds?: boolean;
}

/** A record as it is answered: values by field name, relations nested. */
export interface Row {
  [field: string]: unknown;
}

/** Whether a value of a row is itself a row: a related record that was asked for and may be read. */
export const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

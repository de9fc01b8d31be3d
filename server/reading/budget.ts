import { invalid, type PublicError } from "../errors.ts";
import { RELATED_IN_LIST, type Selection } from "./request.ts";

/**
 * What the records of one answer may be at most, known from what is asked for before anything runs: a text of 10,000 provisions, each with
 * the one above it, is the most that anybody opens. Cells are values and records together.
 */
const MOST = { records: 30_000, cells: 300_000 } as const;

/** So much of that a whole request may come to, with all that it asks for on the way. */
const WHOLE_REQUEST = 2;

/** Effort (see `Parameters.spend`) of all statements of a request. */
const MOST_EFFORT = 2_000;

/** What a selection can answer at most. */
export interface Price {
  readonly records: number;
  readonly cells: number;
  /** The relation that multiplies most, as a path from the record; empty where none is asked for. */
  readonly widest: string;
}

/**
 * The price of a selection for so many records, multiplied down the tree.
 * @throws {PublicError} INVALID at the limit of a relation that stands under many records and asks for more than RELATED_IN_LIST
 */
export function priceOf(selection: Selection, times: number, path = ""): Price {
  let [records, cells, widest, most] = [times, times * (1 + selection.scalars.size), "", 0];
  const add = (price: Price, place: string) => {
    records += price.records;
    cells += price.cells;
    if (price.records > most) [most, widest] = [price.records, price.widest || place];
  };
  for (const [name, inner] of selection.ones) add(priceOf(inner, times, `${path}${name}.`), "");
  for (const { key, limit, selection: inner, at = `${path}${key}` } of selection.manys) {
    const place = `${at}.limit`;
    if (times > 1 && limit > RELATED_IN_LIST) throw invalid(place, "relatedInList", { max: RELATED_IN_LIST });
    add(priceOf(inner, times * limit, `${path}${key}.`), place);
  }
  return { records, cells, widest };
}

/** What one request has asked of the database so far. */
export class Budget {
  private records = 0;
  private cells = 0;
  private effort = 0;

  /** `refused` hears when too much is asked for: then nothing of the request needs to run. */
  constructor(private readonly refused: (reason: PublicError) => void = () => undefined) {}

  /** Counts what can be answered before it is read; INVALID where that is too much. */
  announce({ records, cells, widest }: Price): void {
    this.records += records;
    this.cells += cells;
    const isTooMuch =
      Math.max(records, this.records / WHOLE_REQUEST) > MOST.records || Math.max(cells, this.cells / WHOLE_REQUEST) > MOST.cells;
    if (isTooMuch)
      this.refuse(invalid(widest || "page.limit", "asksTooMuch", { asked: Math.max(records, this.records), max: MOST.records }));
  }

  /** Counts the effort of a statement before it is sent; INVALID where the request makes too much of it. */
  spend(effort: number): void {
    this.effort += effort;
    if (this.effort > MOST_EFFORT) this.refuse(invalid("where", "searchesTooMuch"));
  }

  private refuse(reason: PublicError): never {
    this.refused(reason);
    throw reason;
  }
}

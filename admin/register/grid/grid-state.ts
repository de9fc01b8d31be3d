import { newId } from "../../shared/new-id.ts";

type Values = Readonly<Record<string, unknown>>;

/** Rows that a sheet holds at most: more would be neither quick nor looked through by anybody. */
export const mostRows = 500;

/** A record in a sheet, or a new one. */
export interface GridRow {
  /** Of the record; of a new row its own. */
  readonly id: string;
  readonly isNew: boolean;
  /** Of the record, as it was read. */
  readonly version: number;
  readonly number: string;
  /** What the record holds, as it is kept; of a new row what it begins with. */
  readonly held: Values;
  /** What formulas know of the record beside its fields. */
  readonly own: Values;
  /** What was typed and is not saved; of each cell only while it differs. */
  readonly typed: Values;
  /** Keys that cannot be changed. */
  readonly frozen: "all" | readonly string[];
  /** What the server said of cells; under "" of the row as a whole. */
  readonly refused: Readonly<Record<string, string>>;
  /** What somebody else saved meanwhile of what was typed here; null without a conflict. */
  readonly theirs: Values | null;
}

/** Where a cell is: of the row and of the column. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const freshRow = (held: Values, own: Values): GridRow => ({
  ...{ id: newId(), isNew: true, version: 0, number: "", held, own, typed: {}, frozen: [], refused: {}, theirs: null },
});

export const cellOf = ({ held, typed }: GridRow, key: string): unknown => (key in typed ? typed[key] : (held[key] ?? null));

/** What the row's record would hold. */
export const wholeOf = ({ held, typed }: GridRow): Values => ({ ...held, ...typed });

export const isFrozen = ({ frozen }: GridRow, key: string): boolean => frozen === "all" || frozen.includes(key);

const isNothing = (value: unknown) => value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

const same = (one: unknown, other: unknown): boolean =>
  (isNothing(one) && isNothing(other)) || JSON.stringify(one) === JSON.stringify(other);

/** Whether there is something to save. Of a new row nothing but defaults is nothing. */
export const isTyped = ({ typed, isNew }: GridRow): boolean =>
  isNew ? Object.values(typed).some((value) => !isNothing(value)) : Object.keys(typed).length > 0;

/** The row with values typed into cells; what is as it was held counts as not typed. What the server had said of these cells is gone. */
export function withTyped(row: GridRow, values: Values): GridRow {
  const keys = Object.keys(values).filter((key) => !isFrozen(row, key));
  if (keys.length === 0) return row;
  const typed = { ...row.typed };
  const refused: Record<string, string> = { ...row.refused };
  delete refused[""];
  for (const key of keys) {
    delete refused[key];
    if (same(values[key], row.held[key])) delete typed[key];
    else typed[key] = values[key] ?? null;
  }
  return { ...row, typed, refused };
}

/** A block of values to write, from a cell on. Undefined leaves a cell as it is. */
export interface Block {
  readonly keys: readonly string[];
  readonly lines: readonly (readonly unknown[])[];
}

/** The rows with a block written into them; rows that `fresh` makes are added as far as there is room. */
export function withBlock(
  rows: readonly GridRow[],
  from: number,
  { keys, lines }: Block,
  fresh: (() => GridRow) | null,
): { readonly rows: readonly GridRow[]; readonly left: number; readonly passed: number } {
  const next = [...rows];
  let left = 0;
  let passed = 0;
  for (const [down, line] of lines.entries()) {
    const place = from + down;
    if (place >= next.length && (!fresh || next.length >= mostRows)) {
      left += 1;
      continue;
    }
    const row = next[place] ?? fresh?.();
    if (!row) continue;
    const values = Object.fromEntries(keys.flatMap((key, right) => (line[right] === undefined ? [] : [[key, line[right]] as const])));
    passed += Object.keys(values).filter((key) => isFrozen(row, key) && !same(values[key], row.held[key])).length;
    next[place] = withTyped(row, values);
  }
  return { rows: next, left, passed };
}

/** The row after somebody else changed its record: what they saved is held now, what was typed here stays, and both are shown where they differ. */
export function withTheirs(row: GridRow, { held, version, frozen }: Pick<GridRow, "held" | "version" | "frozen">, said: string): GridRow {
  const differing = Object.keys(row.typed).filter((key) => !same(row.typed[key], held[key]));
  const typed = Object.fromEntries(differing.map((key) => [key, row.typed[key]]));
  // Only what they changed as well is a conflict; of the rest nobody has to decide anything.
  const both = differing.filter((key) => !same(held[key], row.held[key]));
  const values = Object.fromEntries(both.map((key) => [key, held[key] ?? null]));
  return { ...row, held, version, frozen, typed, refused: both.length > 0 ? { "": said } : {}, theirs: both.length > 0 ? values : null };
}

/** The row once what was sent of it is saved: what was typed meanwhile stays. */
export function withSaved(row: GridRow, sent: Values, record: Pick<GridRow, "id" | "version" | "number">): GridRow {
  const saved: GridRow = { ...row, ...record, isNew: false, held: { ...row.held, ...sent }, typed: {}, refused: {}, theirs: null };
  return withTyped(saved, row.typed);
}

/** The row with their value of one cell, or with all of theirs. */
export function takeTheirs(row: GridRow, key?: string): GridRow {
  if (!row.theirs) return row;
  const keys = key === undefined ? Object.keys(row.theirs) : [key];
  return keepMine(withTyped(row, Object.fromEntries(keys.map((one) => [one, row.held[one] ?? null]))), key);
}

/** The row with nothing more to decide about one cell, or about all. */
export function keepMine(row: GridRow, key?: string): GridRow {
  const rest = Object.entries(row.theirs ?? {}).filter(([one]) => key !== undefined && one !== key);
  const { "": _, ...refused } = row.refused;
  return rest.length > 0 ? { ...row, theirs: Object.fromEntries(rest) } : { ...row, refused, theirs: null };
}

/** What a row sends: what was typed; of a new one without what was left empty, so that its beginning counts. */
export const sentOf = ({ typed, isNew, held }: GridRow): Values =>
  isNew ? Object.fromEntries(Object.entries(typed).filter(([key, value]) => !isNothing(value) || !isNothing(held[key]))) : typed;

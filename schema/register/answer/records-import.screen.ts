import type { Bilingual } from "../../screen/operations.ts";

/** Something that is wrong with a row, under the heading of its column; none for what no column says. */
export interface RowProblem {
  readonly heading: string | null;
  readonly message: Bilingual;
}

interface ShownRow {
  readonly row: number;
  readonly number: string | null;
  readonly state: string | null;
  /** What the fields would hold, as people read it. */
  readonly says: Readonly<Record<string, string>>;
}

/** What importing a list does, or would do. */
export interface RecordsImport {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly rows: number;
  /** Rows with something wrong. */
  readonly failed: number;
  /** Records that are, or would be, opened. */
  readonly opened: number;
  readonly columns: readonly { readonly column: number; readonly heading: string; readonly fills: string | null }[];
  /** Keys of the fields that no column fills. */
  readonly unfilled: readonly string[];
  readonly wrong: readonly { readonly row: number; readonly problems: readonly RowProblem[] }[];
  readonly shown: readonly ShownRow[];
}

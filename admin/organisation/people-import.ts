import { shapedOperation } from "../graphql/operation.ts";

export const importOutcomes = ["failed", "created", "changed", "ended", "unchanged"] as const;
export type Outcome = (typeof importOutcomes)[number];

/** One row of the sheet, and what becomes of it. */
export interface ImportedRow {
  /** The headings are row 1. */
  readonly row: number;
  readonly number: string | null;
  readonly name: string | null;
  readonly outcome: Outcome;
  readonly actions: readonly ("personCreated" | "personChanged" | "postStarted" | "postChanged" | "postEnded")[];
  readonly changes: readonly { readonly column: string; readonly before: string | null; readonly after: string | null }[];
  readonly problems: readonly { readonly column: string; readonly code: string; readonly message: string }[];
  /** As written, when it failed. */
  readonly cells: readonly string[];
}

/** What an import did, or would do. */
export interface PeopleImport extends Readonly<Record<Outcome, number>> {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly rowsLeftOut: number;
  readonly headings: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly rows: readonly ImportedRow[];
}

export const ImportPeople = shapedOperation<{ importPeople: PeopleImport }>()(
  `mutation ImportPeople($input: ImportPeopleInput!) {
    importPeople(input: $input) {
      dryRun applied created changed ended unchanged failed rowsLeftOut headings unknownColumns
      rows { row number name outcome actions changes { column before after } problems { column code message } cells }
    }
  }`,
);

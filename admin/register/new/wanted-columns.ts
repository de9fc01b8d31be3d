import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import {
  type ChosenColumn,
  type ChosenLimit,
  chosenRegister,
  isDemanded,
  kindOfColumn,
} from "../../../schema/register/sheet/chosen-register.screen.ts";
import type { ReadColumn, ReadSheet } from "./operations.ts";

/** A column with what is to become of it, as it stands in the form. */
export interface WantedColumn extends ChosenColumn {
  readonly read: ReadColumn;
}

export const wantedColumns = ({ columns }: ReadSheet): readonly WantedColumn[] =>
  columns.map((read) => {
    const { column, key, heading, use, guess } = read;
    return { read, column, key, name: heading || key, use, of: guess.of, required: isDemanded(heading, guess.empty) };
  });

/** There is one state and one number: what another column was before, it is no more. */
export const withColumn = (columns: readonly WantedColumn[], place: number, change: Partial<WantedColumn>): readonly WantedColumn[] =>
  columns.map((column, at) => {
    if (at === place) return { ...column, ...change };
    const taken = (change.use === "state" || change.use === "number") && column.use === change.use;
    return taken ? { ...column, use: "field" } : column;
  });

/** Where things stand is one of the words of its column, whatever kind it seemed to be. */
const ofStates = (column: WantedColumn): WantedColumn => {
  const choice = column.use === "state" ? kindOfColumn("choice", column.read.guess.of, column.read.values) : null;
  return choice ? { ...column, of: choice } : column;
};

/** The register that the form makes. */
export function registerOf(given: {
  readonly title: string;
  readonly singular: string;
  readonly columns: readonly WantedColumn[];
  readonly limit: ChosenLimit | null;
}): RegisterDefinition {
  const columns = given.columns.map(ofStates);
  const numbered = columns.find(({ use }) => use === "number");
  return chosenRegister({ ...given, columns, numbering: numbered?.read.numbering ?? null });
}

import { Box, Button } from "@mui/material";
import { memo } from "react";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { CellSurroundings } from "../field/cell-text.ts";
import { writtenCell } from "./grid-cell.ts";
import { type GridColumn, isFigure } from "./grid-column.ts";
import { cellOf, type GridRow } from "./grid-state.ts";
import type { RowView } from "./row-view.ts";
import { gridWords } from "./words.ts";

interface SheetRowProps {
  readonly row: GridRow;
  readonly place: number;
  readonly view: RowView;
  readonly columns: readonly GridColumn[];
  readonly surroundings: CellSurroundings;
  readonly reader: ValueReader;
  /** The first and the last selected column of this row. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  /** The column of the cell in which one is; -1 in another row. */
  readonly active: number;
  readonly onDecide: (id: string, key: string | undefined, theirs: boolean) => void;
  readonly onDrop: (id: string) => void;
}

/** A record as a row of the sheet. What is wrong, and what somebody else saved, stands in the cell that it is about. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, place, view, columns, surroundings, reader, selectedFrom, selectedTo, active, onDecide, onDrop } = props;
  const say = useSay();
  const said = (what: (typeof view.problems)[string] | undefined) =>
    what === undefined ? undefined : typeof what === "string" ? what : say(what);
  const whole = said(view.problems[""]);
  return (
    <>
      <tr>
        <th scope="row" className={Object.keys(row.typed).length > 0 ? "typed" : undefined}>
          {row.isNew ? (
            <>
              {say(gridWords.newRow)}
              <button type="button" className="drop" aria-label={say(gridWords.dropRow)} onClick={() => onDrop(row.id)}>
                ×
              </button>
            </>
          ) : (
            row.number
          )}
        </th>
        {columns.map((column, at) => {
          const { key } = column;
          const value = column.worked ? view.worked[key] : cellOf(row, key);
          const problem = said(view.problems[key]);
          const theirs = row.theirs && key in row.theirs;
          const isClosed = view.closed.has(key);
          const classes = [
            isFigure(column) && "figure",
            isClosed && "closed",
            key in row.typed && "changed",
            problem && "wrong",
            at >= selectedFrom && at <= selectedTo && "selected",
            at === active && "active",
          ];
          return (
            <td
              key={key}
              data-row={place}
              data-column={at}
              title={
                problem ?? (isClosed && !column.worked ? say(row.frozen === "all" ? gridWords.frozen : gridWords.cellFrozen) : undefined)
              }
              className={classes.filter(Boolean).join(" ")}
            >
              <div>{writtenCell(column, value, surroundings, reader)}</div>
              {problem && <div className="says">{problem}</div>}
              {theirs && (
                <div className="theirs">
                  {say(gridWords.theirs, {
                    value: writtenCell(column, row.held[key], surroundings, reader) || say(gridWords.nothingThere),
                  })}
                  <span>
                    <button type="button" onClick={() => onDecide(row.id, key, true)}>
                      {say(gridWords.takeTheirs)}
                    </button>
                    <button type="button" onClick={() => onDecide(row.id, key, false)}>
                      {say(gridWords.keepMine)}
                    </button>
                  </span>
                </div>
              )}
            </td>
          );
        })}
      </tr>
      {whole && (
        <tr className="about">
          <td colSpan={columns.length + 1}>
            <Box sx={{ position: "sticky", left: 8, display: "inline-flex", alignItems: "center", gap: 1 }} role="status">
              {whole}
              {row.theirs && (
                <>
                  <Button size="small" onClick={() => onDecide(row.id, undefined, true)}>
                    {say(gridWords.takeTheirs)}
                  </Button>
                  <Button size="small" onClick={() => onDecide(row.id, undefined, false)}>
                    {say(gridWords.keepMine)}
                  </Button>
                </>
              )}
            </Box>
          </td>
        </tr>
      )}
    </>
  );
});

import RemoveIcon from "@mui/icons-material/DeleteOutlined";
import { Box, IconButton } from "@mui/material";
import { memo } from "react";
import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { saySimple } from "../../../schema/register/value/simple-kinds.screen.ts";
import type { TableLine } from "../../../schema/register/value/table.screen.ts";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { CellSurroundings } from "./cell-text.ts";
import { isFigureColumn } from "./column-sum.ts";
import { TableCell } from "./TableCell.tsx";
import { fieldWords } from "./words.ts";

interface TableLineFieldsProps {
  readonly number: number;
  readonly line: TableLine;
  readonly columns: readonly TableColumn[];
  /** On a phone: one cell below the other. */
  readonly narrow: boolean;
  readonly surroundings: CellSurroundings;
  readonly reader: ValueReader;
  readonly onCell: (line: string, column: TableColumn, value: unknown) => void;
  readonly onRemove: (line: string) => void;
}

/** One line of a table to fill in; only the one that is written in is drawn again. */
export const TableLineFields = memo(function TableLineFields(props: TableLineFieldsProps) {
  const { number, line, columns, narrow, surroundings, reader, onCell, onRemove } = props;
  const say = useSay();
  const remove = (
    <IconButton aria-label={say(fieldWords.removeLine, { number })} onClick={() => onRemove(line.line)} size={narrow ? "medium" : "small"}>
      <RemoveIcon fontSize="small" />
    </IconButton>
  );
  const cells = columns.map((column) => {
    const label = say(inBoth(column.label));
    const content =
      column.is === undefined ? (
        <TableCell
          column={column}
          value={line[column.key]}
          name={`${label} ${say(fieldWords.line, { number })}`}
          surroundings={surroundings}
          reader={reader}
          onChange={(value) => onCell(line.line, column, value)}
        />
      ) : (
        <output>{saySimple(column.of, line[column.key], reader) || "—"}</output>
      );
    return { column, label, content };
  });
  if (narrow)
    return (
      <Box component="li" sx={{ border: 1, borderColor: "divider", borderRadius: 1.5, p: 1.5 }}>
        <Box sx={{ display: "flex", alignItems: "center", justifyContent: "space-between", mt: -0.75 }}>
          <Box component="span" sx={{ fontSize: 13, color: "text.secondary" }}>
            {say(fieldWords.line, { number })}
          </Box>
          {remove}
        </Box>
        <Box sx={{ display: "grid", gap: 1.25 }}>
          {cells.map(({ column, label, content }) => (
            <div key={column.key} data-line={number - 1} data-column={column.key}>
              <Box aria-hidden sx={{ fontSize: 13, color: "text.secondary", mb: 0.25 }}>
                {label}
                {column.required ? " *" : ""}
              </Box>
              {content}
            </div>
          ))}
        </Box>
      </Box>
    );
  return (
    <tr>
      <td className="number">{number}</td>
      {cells.map(({ column, content }) => (
        <td key={column.key} data-line={number - 1} data-column={column.key} className={isFigureColumn(column) ? "figure" : undefined}>
          {content}
        </td>
      ))}
      <td className="number">{remove}</td>
    </tr>
  );
});

import { Box } from "@mui/material";
import type { TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { saySimple } from "../../../schema/register/value/simple-kinds.screen.ts";
import { tableLines } from "../../../schema/register/value/table.screen.ts";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { columnSum, isFigureColumn } from "./column-sum.ts";
import { fieldWords } from "./words.ts";

interface TableValueProps {
  readonly columns: readonly TableColumn[];
  readonly value: unknown;
  readonly reader: ValueReader;
}

const cell = { px: 1, py: 0.75, textAlign: "start", verticalAlign: "top", borderBottom: 1, borderColor: "divider" } as const;

/** Lines with their columns, and the sums below; what is wider than the page scrolls within it. */
export function TableValue({ columns, value, reader }: TableValueProps) {
  const say = useSay();
  const lines = tableLines(value);
  const sums = columns.map((column) => columnSum(column, lines));
  const place = (column: TableColumn) => (isFigureColumn(column) ? { ...cell, textAlign: "end", whiteSpace: "nowrap" } : cell);
  return (
    <Box sx={{ minWidth: 0, overflowX: "auto", border: 1, borderColor: "divider", borderRadius: 1 }}>
      <Box component="table" sx={{ borderCollapse: "collapse", width: "100%", fontSize: 14 }}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Box component="th" scope="col" key={column.key} sx={{ ...place(column), fontWeight: 600, whiteSpace: "nowrap" }}>
                {say(inBoth(column.label))}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              {columns.map((column) => (
                <Box component="td" key={column.key} sx={place(column)}>
                  {saySimple(column.of, line[column.key], reader)}
                </Box>
              ))}
            </tr>
          ))}
        </tbody>
        {sums.some((sum) => sum !== null) && (
          <tfoot>
            <tr>
              {columns.map((column, number) => (
                <Box component="td" key={column.key} sx={{ ...place(column), fontWeight: 600, borderBottom: 0 }}>
                  {sums[number] === null ? (number === 0 ? say(fieldWords.sum) : "") : saySimple(column.of, sums[number], reader)}
                </Box>
              ))}
            </tr>
          </tfoot>
        )}
      </Box>
    </Box>
  );
}

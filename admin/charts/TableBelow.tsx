import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import type { TableCell as Cell, ChartTable } from "./chart-table.ts";
import { chartWords } from "./words.ts";

/** So many rows are seen at first. */
const SEEN = 6;
/** So many columns stand beside each other on a phone. */
const MOST_BESIDE = 4;

/** The table under a chart: the same numbers for reading, each leading to what is behind it. */
export function TableBelow({ table: { head, rows }, name }: { readonly table: ChartTable; readonly name: string }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SEEN);
  const align = (column: number) => (head[column]?.figures ? "right" : "left");
  // Where many columns stand beside each other they are moved sideways, before their words are broken up.
  const wide = head.length > MOST_BESIDE;
  const room = (column: number) => (head[column]?.figures ? { whiteSpace: "nowrap" } : { minWidth: "6em" });
  return (
    <>
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small" aria-label={say(chartWords.tableOf, { question: name })}>
          <TableHead>
            <TableRow>
              {head.map(({ label }, column) => (
                <TableCell key={`${column} ${label}`} align={align(column)} sx={{ px: 1, height: 32, whiteSpace: "nowrap" }}>
                  {label}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ key, cells }) => (
              <TableRow key={key}>
                {cells.map((cell, column) => (
                  <TableCell
                    key={`${column} ${head[column]?.label}`}
                    align={align(column)}
                    sx={{ px: 1, height: 34, ...(wide && room(column)) }}
                  >
                    <CellValue cell={cell} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {rows.length > SEEN && (
        <Button size="small" onClick={() => setAll(!all)} aria-expanded={all}>
          {say(all ? chartWords.fewer : chartWords.all, { count: rows.length })}
        </Button>
      )}
    </>
  );
}

function CellValue({ cell: { value, shown, to } }: { readonly cell: Cell }) {
  const content = shown ?? value;
  return to && value !== 0 ? <Link to={to}>{content}</Link> : content;
}

import { Box } from "@mui/material";
import type { ReactNode } from "react";

/** A row of a table as it is shown. */
export interface ShownRow {
  readonly key: string;
  readonly cells: readonly ReactNode[];
  /** Whether it is there in one of two texts alone, which a line at its side says. */
  readonly colour?: string | undefined;
}

const cell = {
  border: 1,
  borderColor: "roles.border",
  px: 1,
  py: 0.5,
  verticalAlign: "top",
  textAlign: "start",
  textIndent: 0,
  whiteSpace: "pre-line",
} as const;

/** A table of a regulation, its first row the head; wider than the page it is moved sideways on its own. */
export function BlockTable({ rows }: { readonly rows: readonly ShownRow[] }) {
  const [head, ...body] = rows;
  const shown = ({ cells, colour }: ShownRow, component: "th" | "td") =>
    cells.map((words, place) => (
      <Box
        component={component}
        key={`${place}`}
        {...(component === "th" ? { scope: "col" } : {})}
        sx={place === 0 && colour ? { ...cell, borderLeft: "3px solid", borderLeftColor: colour } : cell}
      >
        {words}
      </Box>
    ));
  return (
    <Box sx={{ my: 1, overflowX: "auto", fontSize: 15, lineHeight: 1.6 }}>
      <Box component="table" sx={{ borderCollapse: "collapse", minWidth: "60%" }}>
        {head && (
          <thead>
            <tr>{shown(head, "th")}</tr>
          </thead>
        )}
        <tbody>
          {body.map((row) => (
            <tr key={row.key}>{shown(row, "td")}</tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

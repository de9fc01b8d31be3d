import type { SxProps, Theme } from "@mui/material";

/** Cells of a table to fill in: hairlines like a sheet, the cell that is written in framed; on a phone fields of their own. */
export const tableStyle: SxProps<Theme> = {
  // However wide the lines are, the form around is not.
  minWidth: 0,
  "& table": { borderCollapse: "collapse", width: "100%", minWidth: "max-content", bgcolor: "background.paper" },
  "& th": { fontSize: 13, fontWeight: 600, textAlign: "start", px: 1, py: 0.75, whiteSpace: "nowrap" },
  "& td, & th": { border: 1, borderColor: "divider" },
  "& td": { p: 0, height: 38, minWidth: 96 },
  "& .number": { width: 36, minWidth: 36, textAlign: "center", fontSize: 12.5, color: "text.secondary", p: 0 },
  "& .figure": { textAlign: "end" },
  "& output": { display: "block", px: 1, fontSize: 14, fontWeight: 600 },
  "& [data-column] > input:not([type=checkbox]), & [data-column] > select, & [data-column] > textarea, & [data-column] > button": {
    boxSizing: "border-box",
    width: "100%",
    minHeight: { xs: 44, sm: 37 },
    px: 1,
    py: 0.5,
    font: "inherit",
    fontSize: { xs: 16, sm: 14 },
    color: "text.primary",
    textAlign: "start",
    bgcolor: "transparent",
    border: { xs: 1, sm: 0 },
    borderColor: { xs: "roles.border", sm: "transparent" },
    borderRadius: { xs: 1, sm: 0 },
    resize: "vertical",
    cursor: "text",
  },
  "& [data-column] > input[type=checkbox]": { display: "block", width: 22, height: 22, m: { xs: "11px 0", sm: "0 auto" } },
  "& [data-column] > :focus-visible": { outline: 2, outlineColor: "roles.indigo", outlineOffset: -2 },
  "& [data-column] > [aria-invalid][aria-invalid]": { bgcolor: "roles.overdueBack", color: "roles.overdue" },
};

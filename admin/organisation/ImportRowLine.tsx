import { Box, TableCell, TableRow } from "@mui/material";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { sharedWords } from "../shared/words.ts";
import type { ImportedRow } from "./people-import.ts";
import { organisationWords } from "./words.ts";

export const outcomeTones = { failed: "overdue", created: "scheduled", changed: "dueSoon", ended: "neutral", unchanged: "done" } as const;

const columns: Readonly<Record<string, Bilingual>> = organisationWords.columns;
const flags: Readonly<Record<string, Bilingual>> = { yes: organisationWords.yes, no: organisationWords.no };

/** A row of the sheet: what it changes, field by field, or what is wrong in which column and what to do. */
export function ImportRowLine({ line }: { readonly line: ImportedRow }) {
  const say = useSay();
  const { row, number, name, outcome, actions, changes, problems } = line;
  const columnName = (column: string) => (columns[column] ? say(columns[column]) : column);
  const value = (column: string, text: string | null) => {
    const flag = column === "primary" ? flags[text ?? ""] : undefined;
    return flag ? say(flag) : (text ?? "—");
  };
  return (
    <TableRow sx={{ "& td": { verticalAlign: "top", py: 1 } }}>
      <TableCell align="right">{row}</TableCell>
      <TableCell>{number}</TableCell>
      <TableCell>{name}</TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <ToneMark tone={outcomeTones[outcome]} label={say(organisationWords[outcome])} />
      </TableCell>
      <TableCell sx={{ minWidth: 220 }}>
        {actions.length > 0 && <div>{actions.map((action) => say(organisationWords[action])).join(" · ")}</div>}
        {changes.map(({ column, before, after }) => (
          <Box key={`${column} ${before} ${after}`} sx={{ color: "text.secondary", fontSize: 13 }}>
            {columnName(column)}
            {say(sharedWords.colon)}
            {before !== null && <del>{value(column, before)}</del>} {before !== null && "→"}{" "}
            <ins style={{ textDecoration: "none" }}>{value(column, after)}</ins>
          </Box>
        ))}
        {problems.map(({ column, code, message }) => (
          <Box key={`${column}:${code}`} sx={{ color: "roles.overdue" }}>
            <strong>{columnName(column)}</strong>
            {say(sharedWords.colon)}
            {message}
          </Box>
        ))}
      </TableCell>
    </TableRow>
  );
}

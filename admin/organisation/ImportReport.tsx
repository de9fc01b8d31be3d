import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import {
  Box,
  Button,
  type SxProps,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  type Theme,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { saveCsv } from "./csv-file.ts";
import { ImportRowLine, outcomeTones } from "./ImportRowLine.tsx";
import { importOutcomes, type Outcome, type PeopleImport } from "./people-import.ts";
import { organisationWords } from "./words.ts";

/** On phones there is no room for columns: number, name and outcome stand in one line, what is wrong below them. */
const stackedOnPhones: SxProps<Theme> = (theme) => ({
  [theme.breakpoints.down("sm")]: {
    "& thead": { display: "none" },
    "& tr": { display: "flex", flexWrap: "wrap", columnGap: 1.5, py: 1, borderBottom: 1, borderColor: "roles.hairline" },
    "& tbody td": { border: 0, p: 0, width: "auto", minWidth: 0 },
    "& tbody td:last-of-type": { flexBasis: "100%" },
  },
});

/** Rows that stand on the page before one asks for more. */
const FIRST = 100;

const columns: Readonly<Record<string, Bilingual>> = organisationWords.columns;

/** The outcome in figures, and row by row, those with problems first; the erroneous rows as a file to mend. */
export function ImportReport({ report }: { readonly report: PeopleImport }) {
  const say = useSay();
  const [only, setOnly] = useState<Outcome | null>(null);
  const [shown, setShown] = useState(FIRST);
  const { headings, rows, unknownColumns, rowsLeftOut, failed } = report;
  const chosen = rows.filter(({ outcome }) => only === null || outcome === only);
  const names = (column: string) => (columns[column] ? say(columns[column]) : column);
  const saveErrors = () =>
    saveCsv(`${say(organisationWords.errorsFile)}.csv`, [
      [...headings, say(organisationWords.row), say(organisationWords.problem)],
      ...rows
        .filter(({ outcome }) => outcome === "failed")
        .map(({ row, cells, problems }) => [
          ...headings.map((_, place) => cells[place] ?? ""),
          String(row),
          problems.map(({ column, message }) => `${names(column)}: ${message}`).join(" "),
        ]),
    ]);
  return (
    <Sheet>
      <Box sx={{ display: "flex", gap: 1.5, flexWrap: "wrap", alignItems: "center", mb: 1.5 }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={only}
          onChange={(_, next: Outcome | null) => setOnly(next)}
          sx={{ flexWrap: "wrap" }}
        >
          {importOutcomes.map((outcome) => (
            <ToggleButton key={outcome} value={outcome} disabled={report[outcome] === 0}>
              <ToneMark tone={outcomeTones[outcome]} label={`${say(organisationWords[outcome])} ${report[outcome]}`} />
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {failed > 0 && (
          <Button size="small" startIcon={<DownloadIcon />} onClick={saveErrors}>
            {say(organisationWords.saveErrors)}
          </Button>
        )}
      </Box>
      {unknownColumns.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(organisationWords.unknownColumns, { names: unknownColumns.join(", ") })}
        </Typography>
      )}
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small" sx={stackedOnPhones}>
          <TableHead>
            <TableRow>
              <TableCell align="right">{say(organisationWords.row)}</TableCell>
              <TableCell>{say(organisationWords.number)}</TableCell>
              <TableCell>{say(organisationWords.name)}</TableCell>
              <TableCell>{say(organisationWords.outcome)}</TableCell>
              <TableCell>{say(organisationWords.what)}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {chosen.slice(0, shown).map((line) => (
              <ImportRowLine key={line.row} line={line} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {chosen.length > shown && <Button onClick={() => setShown(shown + FIRST)}>{say(organisationWords.showMore)}</Button>}
      {rowsLeftOut > 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(organisationWords.leftOut, { smart_count: rowsLeftOut })}
        </Typography>
      )}
    </Sheet>
  );
}

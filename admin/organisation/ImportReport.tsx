import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../screens/display/StateMark.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { organisationWords } from "./words.ts";

type Outcome = "failed" | "created" | "ended" | "changed" | "unchanged";
type Action = "personCreated" | "personChanged" | "postStarted" | "postChanged" | "postEnded";

/** What an import did, or would do. */
export interface PeopleImport {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly created: number;
  readonly changed: number;
  readonly ended: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly rowsLeftOut: number;
  readonly unknownColumns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly number: string | null;
    readonly name: string | null;
    readonly outcome: Outcome;
    readonly actions: readonly Action[];
    readonly problems: readonly { readonly column: string; readonly code: string; readonly message: string }[];
  }[];
}

const outcomes: readonly Outcome[] = ["failed", "created", "changed", "ended", "unchanged"];
const toneOf = { failed: "overdue", created: "scheduled", changed: "dueSoon", ended: "neutral", unchanged: "done" } as const;

/** The outcome in figures, and row by row, those with problems first. */
export function ImportReport({ report }: { readonly report: PeopleImport }) {
  const say = useSay();
  const columns: Readonly<Record<string, Bilingual>> = organisationWords.columns;
  const columnName = (column: string) => (columns[column] ? say(columns[column]) : column);
  return (
    <Sheet>
      <Box sx={{ display: "flex", gap: 2, flexWrap: "wrap", mb: 1.5 }}>
        {outcomes.map((outcome) => (
          <span key={outcome}>
            <ToneMark tone={toneOf[outcome]} label={`${say(organisationWords[outcome])} ${report[outcome]}`} />
          </span>
        ))}
      </Box>
      {report.unknownColumns.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(organisationWords.unknownColumns, { names: report.unknownColumns.join(", ") })}
        </Typography>
      )}
      <Box sx={{ overflowX: "auto" }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell align="right">{say(organisationWords.row)}</TableCell>
              <TableCell>{say(organisationWords.number)}</TableCell>
              <TableCell>{say(organisationWords.name)}</TableCell>
              <TableCell>{say(organisationWords.outcome)}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {report.rows.map(({ row, number, name, outcome, actions, problems }) => (
              <TableRow key={row}>
                <TableCell align="right">{row}</TableCell>
                <TableCell>{number}</TableCell>
                <TableCell>{name}</TableCell>
                <TableCell>
                  <ToneMark tone={toneOf[outcome]} label={say(organisationWords[outcome])} />{" "}
                  {actions.map((action) => say(organisationWords[action])).join(" · ")}
                  {problems.map(({ column, code, message }) => (
                    <Box key={`${column}:${code}`} sx={{ color: "roles.overdue" }}>
                      {columnName(column)}: {message}
                    </Box>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {report.rowsLeftOut > 0 && (
        <Typography variant="body2" color="textSecondary">
          {say(organisationWords.leftOut, { smart_count: report.rowsLeftOut })}
        </Typography>
      )}
    </Sheet>
  );
}

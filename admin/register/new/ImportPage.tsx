import { Alert, Box, Button, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useParams } from "react-router";
import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { NotFoundPage } from "../../layout/NotFoundPage.tsx";
import { PageHead } from "../../layout/PageHead.tsx";
import { registerOf, useBook } from "../../records/book.ts";
import type { KnownRegister } from "../../records/known-register.ts";
import { FileButton } from "../../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../../shared/file-content.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { sharedWords } from "../../shared/words.ts";
import { ImportRecords } from "./operations.ts";
import { RowsReport } from "./RowsReport.tsx";
import { newRegisterWords } from "./words.ts";

/** Takes the rows of a list over into a register that there is: columns matched, rows looked at, then imported. */
export default function ImportPage() {
  const { slug = "" } = useParams();
  useBook();
  const register = registerOf(`r/${slug}`);
  if (!register?.definition || !register.may.configure || register.archivedOn !== null) return <NotFoundPage />;
  return <Import key={slug} register={register} definition={register.definition} />;
}

interface ImportProps {
  readonly register: KnownRegister;
  readonly definition: RegisterDefinition;
}

type Columns = Readonly<Record<string, string | null>>;

function Import({ register: { id, slug }, definition }: ImportProps) {
  const say = useSay();
  const [file, setFile] = useState<FileContent | null>(null);
  const [columns, setColumns] = useState<Columns>({});
  const looking = useCommand(ImportRecords);
  const importing = useCommand(ImportRecords);
  const look = (content: FileContent, wanted: Columns) => {
    setColumns(wanted);
    looking.mutate({ input: { ...content, registerId: id, columns: wanted, dryRun: true } });
  };
  const report = looking.data?.importRecords;
  const done = importing.data?.importRecords;
  const name = say(inBoth(definition.titles.plural));
  const list = <PanelLink to={`/r/${slug}`}>{name}</PanelLink>;
  return (
    <>
      <PageHead above={list} title={say(newRegisterWords.importInto, { name })} />
      <Stack spacing={2} sx={{ maxWidth: 900 }}>
        {done?.applied ? (
          <>
            <Alert severity="success">{say(newRegisterWords.imported, { smart_count: done.opened })}</Alert>
            <div>
              <Button variant="contained" component={PanelLink} to={`/r/${slug}`}>
                {say(newRegisterWords.openRegister)}
              </Button>
            </div>
          </>
        ) : (
          <>
            <Sheet>
              <Typography variant="body2" sx={{ mb: 1.5 }}>
                {say(newRegisterWords.importHelp)}
              </Typography>
              <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
                <FileButton
                  label={say(newRegisterWords.chooseSheet)}
                  accept=".xlsx,.csv"
                  disabled={looking.isPending || importing.isPending}
                  onFile={async (chosen) => {
                    const content = await fileContent(chosen);
                    setFile(content);
                    look(content, {});
                  }}
                />
                <Box component="span" role="status" sx={{ overflowWrap: "anywhere" }}>
                  {looking.isPending
                    ? say(newRegisterWords.reading)
                    : file &&
                      report &&
                      say(newRegisterWords.readRows, { file: file.fileName, rows: report.rows, columns: report.columns.length })}
                </Box>
              </Box>
            </Sheet>
            <ProblemSummary error={looking.error} />
            {file && report && (
              <>
                <MatchedColumns
                  report={report}
                  definition={definition}
                  disabled={looking.isPending}
                  onChange={(column, fills) => {
                    const kept = Object.fromEntries(report.columns.map((one) => [String(one.column), one.fills]));
                    look(file, { ...kept, ...columns, [String(column)]: fills });
                  }}
                />
                <RowsReport
                  {...{ report, definition }}
                  pending={importing.isPending || looking.isPending}
                  error={importing.error}
                  onImport={() =>
                    importing.mutate({ input: { ...file, registerId: id, columns, dryRun: false, skipsWrong: report.failed > 0 } })
                  }
                />
              </>
            )}
          </>
        )}
      </Stack>
    </>
  );
}

interface MatchedColumnsProps {
  readonly report: RecordsImport;
  readonly definition: RegisterDefinition;
  readonly disabled: boolean;
  readonly onChange: (column: number, fills: string | null) => void;
}

/** Which field each column of the list fills in, to be chosen otherwise; and which fields none does. */
function MatchedColumns({ report: { columns, unfilled }, definition, disabled, onChange }: MatchedColumnsProps) {
  const say = useSay();
  const labels = new Map(definition.fields.map(({ key, label, required }) => [key, `${say(inBoth(label))}${required ? " *" : ""}`]));
  const offered = [...unfilled, ...columns.flatMap(({ fills }) => (fills && labels.has(fills) ? [fills] : []))];
  const order = [...labels.keys()].filter((key) => offered.includes(key));
  return (
    <Sheet heading={say(newRegisterWords.matched)}>
      <Box
        component="ul"
        sx={{
          listStyle: "none",
          m: 0,
          p: 0,
          display: "grid",
          gap: 2,
          pt: 0.5,
          gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
        }}
      >
        {columns.map(({ column, heading, fills }) => (
          <li key={column}>
            <TextField
              select
              fullWidth
              disabled={disabled}
              label={heading || say(newRegisterWords.noHeading, { column: column + 1 })}
              value={fills ?? ""}
              onChange={(event) => onChange(column, event.target.value || null)}
              slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            >
              <MenuItem value="">{say(newRegisterWords.useNothing)}</MenuItem>
              <MenuItem value="number">{say(newRegisterWords.useNumber)}</MenuItem>
              {definition.states.length > 0 && <MenuItem value="state">{say(newRegisterWords.useState)}</MenuItem>}
              {order.map((key) => (
                <MenuItem key={key} value={key}>
                  {labels.get(key)}
                </MenuItem>
              ))}
            </TextField>
          </li>
        ))}
      </Box>
      {unfilled.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
          {say(newRegisterWords.unfilled, { fields: unfilled.map((key) => labels.get(key) ?? "").join(say(sharedWords.comma)) })}
        </Typography>
      )}
    </Sheet>
  );
}

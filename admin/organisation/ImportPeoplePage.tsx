import { Alert, Box, Button, LinearProgress, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useNavigate } from "react-router";
import { ApiError } from "../graphql/api-error.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { FileButton } from "../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../shared/file-content.ts";
import { inviteAddress } from "../shared/invite-address.ts";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { sharedWords } from "../shared/words.ts";
import { saveCsv } from "./csv-file.ts";
import { ImportReport } from "./ImportReport.tsx";
import { importedPeople } from "./imported-people.ts";
import { ImportPeople, importOutcomes, type PeopleImport } from "./people-import.ts";
import { organisationWords } from "./words.ts";

const template = ["number", "name", "department", "position", "email", "phone", "from", "until", "primary"] as const;

const touched = ({ created, changed, ended }: PeopleImport) => created + changed + ended;

/** Brings people in from a sheet: checked first, then run. */
export default function ImportPeoplePage() {
  const say = useSay();
  const [file, setFile] = useState<FileContent | null>(null);
  const [running, setRunning] = useState(0);
  const [leading, setLeading] = useState(false);
  const command = useCommand(ImportPeople);
  const navigate = useNavigate();
  const notify = useNotify();
  const report = command.data?.importPeople;
  const rows = report ? importOutcomes.reduce((sum, outcome) => sum + report[outcome], 0) : 0;
  const run = (content: FileContent, dryRun: boolean) => {
    // While it runs, the report of the check is gone.
    setRunning(dryRun ? 0 : rows);
    command.mutate({ input: { ...content, dryRun } });
  };
  const choose = async (chosen: File) => {
    const content = await fileContent(chosen);
    setFile(content);
    run(content, true);
  };
  const invite = async (done: PeopleImport) => {
    setLeading(true);
    try {
      navigate(inviteAddress(await importedPeople(done)));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: "warning" });
    } finally {
      setLeading(false);
    }
  };
  const saveTemplate = () =>
    saveCsv(`${say(organisationWords.templateFile)}.csv`, [template.map((column) => say(organisationWords.columns[column]))]);
  const ready = report?.dryRun === true && report.failed === 0 && touched(report) > 0;
  return (
    <>
      <PageHead title={say(organisationWords.importTitle)} />
      <Stack spacing={2} sx={{ maxWidth: 1040 }}>
        <Sheet>
          <Typography variant="body2" sx={{ mb: 2 }}>
            {say(organisationWords.importHelp)}
          </Typography>
          <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
            <FileButton
              label={say(sharedWords.chooseFile)}
              accept=".csv,.xlsx"
              onFile={(chosen) => void choose(chosen)}
              disabled={command.isPending}
            />
            <Button onClick={saveTemplate}>{say(organisationWords.template)}</Button>
            <span>{file?.fileName}</span>
            {file && ready && (
              <Button variant="contained" loading={command.isPending} onClick={() => run(file, false)} sx={{ ml: "auto" }}>
                {say(organisationWords.run, { smart_count: touched(report) })}
              </Button>
            )}
          </Box>
          {command.isPending && (
            <Box role="status" sx={{ mt: 2 }}>
              <LinearProgress aria-hidden />
              <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
                {running > 0 ? say(organisationWords.running, { smart_count: running }) : say(organisationWords.checking)}
              </Typography>
            </Box>
          )}
        </Sheet>
        <ProblemSummary error={command.error} />
        {report?.applied && (
          <Alert
            severity="success"
            action={
              <Button color="inherit" loading={leading} onClick={() => void invite(report)}>
                {say(organisationWords.invite)}
              </Button>
            }
          >
            {say(organisationWords.applied, { smart_count: touched(report) })}
          </Alert>
        )}
        {report && !report.applied && report.failed > 0 && <Alert severity="warning">{say(organisationWords.notApplied)}</Alert>}
        {report?.dryRun && report.failed === 0 && (
          <Alert severity="info">{say(touched(report) > 0 ? organisationWords.dry : organisationWords.nothingToDo)}</Alert>
        )}
        {report && <ImportReport report={report} />}
      </Stack>
    </>
  );
}

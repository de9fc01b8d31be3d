import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { FileButton } from "../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../shared/file-content.ts";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { sharedWords } from "../shared/words.ts";
import { ImportReport, type PeopleImport } from "./ImportReport.tsx";
import { organisationWords } from "./words.ts";

const ImportPeople = document<{ importPeople: PeopleImport }, { input: object }>(
  `mutation ImportPeople($input: ImportPeopleInput!) {
    importPeople(input: $input) {
      dryRun applied created changed ended unchanged failed rowsLeftOut unknownColumns
      rows { row number name outcome actions problems { column code message } }
    }
  }`,
);

/** Brings people in from a sheet: checked first, then run. */
export default function ImportPeoplePage() {
  const say = useSay();
  const [file, setFile] = useState<FileContent | null>(null);
  const command = useCommand(ImportPeople);
  const report = command.data?.importPeople;
  const run = (content: FileContent, dryRun: boolean) => command.mutate({ input: { ...content, dryRun } });
  const choose = async (chosen: File) => {
    const content = await fileContent(chosen);
    setFile(content);
    run(content, true);
  };
  const ready = report?.dryRun === true && report.failed === 0 && report.created + report.changed + report.ended > 0;
  return (
    <>
      <PageHead title={say(organisationWords.importTitle)} />
      <Stack spacing={2} sx={{ maxWidth: 960 }}>
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
            <span>{file?.fileName}</span>
            {file && ready && (
              <Button variant="contained" loading={command.isPending} onClick={() => run(file, false)}>
                {say(organisationWords.run)}
              </Button>
            )}
          </Box>
        </Sheet>
        <ProblemSummary error={command.error} />
        {report?.applied && <Alert severity="success">{say(organisationWords.applied)}</Alert>}
        {report && !report.applied && report.failed > 0 && <Alert severity="warning">{say(organisationWords.notApplied)}</Alert>}
        {report?.dryRun && report.failed === 0 && <Alert severity="info">{say(organisationWords.dry)}</Alert>}
        {report && <ImportReport report={report} />}
      </Stack>
    </>
  );
}

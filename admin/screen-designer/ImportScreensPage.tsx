import { Alert, Box, Button, Link as MuiLink, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { screenOf } from "../records/book.ts";
import { FileButton } from "../shared/FileButton.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { sharedWords } from "../shared/words.ts";
import { fileWords } from "./file-words.ts";
import { ImportChanges } from "./ImportChanges.tsx";
import { ImportScreens } from "./screen-file.ts";

/** Bytes of the largest file that is looked at; with spaces for people to read it by it is far larger than without. */
const largest = 20 * 1024 * 1024;

interface Chosen {
  readonly name: string;
  /** Its JSON as one text: of a large file a request takes no more than that. */
  readonly content: string;
}

/** Brings screens in from a file: first what would change, then for good. */
export default function ImportScreensPage() {
  const say = useSay();
  const [file, setFile] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const command = useCommand(ImportScreens);
  const report = command.data?.importScreens;
  const run = (content: string, dryRun: boolean) => command.mutate({ input: { content, dryRun, note: null } });
  const choose = async (chosen: File) => {
    command.reset();
    setFile(null);
    setProblem(null);
    if (chosen.size > largest) return setProblem(say(fileWords.tooLarge));
    try {
      const content = JSON.stringify(JSON.parse(await chosen.text()));
      setFile({ name: chosen.name, content });
      run(content, true);
    } catch {
      setProblem(say(fileWords.notJson));
    }
  };
  const changing = report?.changes.filter(({ state }) => state !== "same").length ?? 0;
  return (
    <>
      <PageHead
        above={
          <MuiLink component={PanelLink} to="/screens">
            {say(screenOf("screens").title.plural)}
          </MuiLink>
        }
        title={say(fileWords.import)}
      />
      <Stack spacing={2} sx={{ maxWidth: 860 }}>
        <Sheet>
          <Typography variant="body2" sx={{ mb: 2 }}>
            {say(fileWords.importHelp)}
          </Typography>
          <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
            <FileButton
              label={say(sharedWords.chooseFile)}
              accept=".json,application/json"
              onFile={(chosen) => void choose(chosen)}
              disabled={command.isPending}
            />
            <span>{file?.name}</span>
            {file && report?.dryRun && changing > 0 && (
              <Button variant="contained" color="secondary" loading={command.isPending} onClick={() => run(file.content, false)}>
                {say(fileWords.apply)}
              </Button>
            )}
          </Box>
        </Sheet>
        {problem && (
          <Alert severity="error" role="alert">
            {problem}
          </Alert>
        )}
        <ProblemSummary error={command.error} />
        {report &&
          (changing === 0 ? (
            <Alert severity="info">{say(fileWords.nothingToDo)}</Alert>
          ) : report.dryRun ? (
            <Alert severity="info">{say(fileWords.wouldChange, { smart_count: changing })}</Alert>
          ) : (
            <Alert severity="success">{say(fileWords.done, { smart_count: changing })}</Alert>
          ))}
        {report && <ImportChanges report={report} />}
      </Stack>
    </>
  );
}

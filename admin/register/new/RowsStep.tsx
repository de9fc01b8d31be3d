import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { ImportRecords, type RecordsReport } from "./operations.ts";
import { newRegisterWords } from "./words.ts";

interface RowsStepProps {
  readonly slug: string;
  readonly registerId: string;
  /** What taking the rows over would do. */
  readonly first: RecordsReport;
  readonly file: FileContent;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly definition: RegisterDefinition;
}

/** The rows of the list as records, with what is wrong with each; then they are taken over. */
export function RowsStep({ slug, registerId, first, file, columns, definition }: RowsStepProps) {
  const say = useSay();
  const command = useCommand(ImportRecords);
  const report = command.data?.importRecords ?? first;
  const { opened, failed, wrong, shown, applied } = report;
  const run = () => command.mutate({ input: { ...file, registerId, columns, dryRun: false, skipsWrong: failed > 0 } });
  const labels = new Map(definition.fields.map(({ key, label }) => [key, say(label)]));
  const states = new Map(definition.states.map(({ key, label }) => [key, say(label)]));
  const links = (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      <Button variant={applied ? "contained" : "text"} component={PanelLink} to={`/r/${slug}`}>
        {say(applied ? newRegisterWords.openRegister : newRegisterWords.withoutRows)}
      </Button>
      <Button component={PanelLink} to={`/registers/${slug}/design`}>
        {say(newRegisterWords.openDesigner)}
      </Button>
    </Box>
  );
  if (applied)
    return (
      <Stack spacing={2}>
        <Alert severity="success">{say(newRegisterWords.imported, { smart_count: opened })}</Alert>
        {links}
      </Stack>
    );
  return (
    <Sheet heading={say(newRegisterWords.rowsTitle)}>
      <Stack spacing={2}>
        <Typography>{say(newRegisterWords.rowsReady, { smart_count: opened })}</Typography>
        {failed > 0 && (
          <Alert severity="warning">
            {say(newRegisterWords.rowsWrong, { smart_count: failed })}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {wrong.slice(0, 30).map(({ row, problems }) => (
                <li key={row}>
                  {say(newRegisterWords.row, { row })}
                  {say({ zh: "：", en: ": " })}
                  {problems
                    .map(({ heading, message }) => (heading ? `${heading} ${say(message)}` : say(message)))
                    .join(say({ zh: "；", en: "; " }))}
                </li>
              ))}
            </Box>
          </Alert>
        )}
        {shown.length > 0 && (
          <div>
            <Typography variant="h3" sx={{ mb: 1 }}>
              {say(newRegisterWords.preview)}
            </Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
              {shown.slice(0, 5).map(({ row, number, state, says }) => (
                <Box component="li" key={row} sx={{ py: 1, borderBottom: 1, borderColor: "roles.hairline", overflowWrap: "anywhere" }}>
                  <b>{number ?? say(newRegisterWords.numberNew)}</b>
                  {state && ` · ${states.get(state) ?? ""}`}
                  <Typography variant="body2" color="textSecondary">
                    {Object.entries(says)
                      .map(([key, text]) => `${labels.get(key) ?? key}${say({ zh: "：", en: ": " })}${text}`)
                      .join(say({ zh: "　", en: " · " }))}
                  </Typography>
                </Box>
              ))}
            </Box>
          </div>
        )}
        <ProblemSummary error={command.error} />
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          {opened > 0 && (
            <Button variant="contained" loading={command.isPending} onClick={run}>
              {say(failed > 0 ? newRegisterWords.importRight : newRegisterWords.importAll, { smart_count: opened })}
            </Button>
          )}
          {links}
        </Box>
      </Stack>
    </Sheet>
  );
}

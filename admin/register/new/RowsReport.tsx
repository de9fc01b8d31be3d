import { Alert, Box, Button, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { ApiError } from "../../graphql/api-error.ts";
import { useSay } from "../../i18n/say.ts";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { newRegisterWords } from "./words.ts";

interface RowsReportProps {
  readonly report: RecordsImport;
  readonly definition: RegisterDefinition;
  readonly pending: boolean;
  readonly error: ApiError | null;
  readonly onImport: () => void;
  /** Where else one can go from here. */
  readonly links?: ReactNode;
}

/** The rows of a list as records, before they are taken over: what is wrong with each at its place, and how the first ones will be. */
export function RowsReport({ report: { opened, failed, wrong, shown }, definition, pending, error, onImport, links }: RowsReportProps) {
  const say = useSay();
  const labels = new Map(definition.fields.map(({ key, label }) => [key, say(inBoth(label))]));
  const states = new Map(definition.states.map(({ key, label }) => [key, say(inBoth(label))]));
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
        <ProblemSummary error={error} />
        <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
          {opened > 0 && (
            <Button variant="contained" loading={pending} onClick={onImport}>
              {say(failed > 0 ? newRegisterWords.importRight : newRegisterWords.importAll, { smart_count: opened })}
            </Button>
          )}
          {links}
        </Box>
      </Stack>
    </Sheet>
  );
}

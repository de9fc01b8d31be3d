import { Alert, Box, Button, Stack } from "@mui/material";
import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { PanelLink } from "../../shared/PanelLink.tsx";
import { ImportRecords } from "./operations.ts";
import { RowsReport } from "./RowsReport.tsx";
import { newRegisterWords } from "./words.ts";

interface RowsStepProps {
  readonly slug: string;
  readonly registerId: string;
  /** What taking the rows over would do. */
  readonly first: RecordsImport;
  readonly file: FileContent;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly definition: RegisterDefinition;
}

/** The rows of the list as records of the register that was made of it; then they are taken over. */
export function RowsStep({ slug, registerId, first, file, columns, definition }: RowsStepProps) {
  const say = useSay();
  const command = useCommand(ImportRecords);
  const report = command.data?.importRecords ?? first;
  const { opened, failed, applied } = report;
  const run = () => command.mutate({ input: { ...file, registerId, columns, dryRun: false, skipsWrong: failed > 0 } });
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
  return <RowsReport {...{ report, definition, links }} pending={command.isPending} error={command.error} onImport={run} />;
}

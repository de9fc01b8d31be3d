import { Alert, Box, Typography } from "@mui/material";
import type { ImportChoice } from "../../../../schema/policy/import-choices/import-choice.screen.ts";
import { useAnswer } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import { Answered } from "../../../shared/Answered.tsx";
import { ChangeList } from "../../comparison/ChangeList.tsx";
import { SummaryLine } from "../../comparison/SummaryLine.tsx";
import { CompareImport, type ImportSource } from "./import-preview.ts";
import { importWords } from "./words.ts";

interface ImportChangesProps {
  readonly revisionId: string;
  readonly source: ImportSource;
  readonly choices: readonly ImportChoice[];
}

/** What an import would change in a draft that has a text. */
export function ImportChanges({ revisionId, source, choices }: ImportChangesProps) {
  const say = useSay();
  const query = useAnswer(CompareImport, { input: { revisionId, ...source, choices: [...choices] } });
  return (
    <Answered query={query} lines={8}>
      {({ compareImport: { changes, summary } }) =>
        changes.every(({ kind, renumbered, formOnly }) => kind === "unchanged" && !renumbered && !formOnly) ? (
          <Alert severity="info">{say(importWords.nothingChanges)}</Alert>
        ) : (
          <Box>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              {say(importWords.changesText)}
            </Typography>
            <SummaryLine summary={summary} />
            <ChangeList comparison={{ from: null, to: null, changes, summary, attachments: [] }} beside />
          </Box>
        )
      }
    </Answered>
  );
}

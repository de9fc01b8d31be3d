import { Alert, Box, Typography } from "@mui/material";
import type { Bilingual } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import type { RegisterReport } from "../file/operations.ts";
import { registerFileWords as words } from "../file/words.ts";

/** So many changes are told one by one. */
const MOST_TOLD = 60;

/** What bringing a file in would do, in sentences, and what is wrong with it. */
export function FileReport({ report: { says, changes, problems, registerId } }: { readonly report: RegisterReport }) {
  const say = useSay();
  const list = (lines: readonly Bilingual[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 14.5, overflowWrap: "anywhere" }}>
      {[...new Set(lines.map((line) => say(line)))].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Box>
  );
  const of = (wanted: "error" | "warning") => problems.filter(({ severity }) => severity === wanted).map(({ message }) => message);
  const [errors, warnings] = [of("error"), of("warning")];
  return (
    <>
      {errors.length > 0 && (
        <Alert severity="error">
          {say(words.problems)}
          {list(errors)}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning">
          {say(words.notes)}
          {list(warnings)}
        </Alert>
      )}
      <Sheet heading={say(words.would)}>
        {list(says)}
        {registerId !== null && changes.length === 0 && <Typography variant="body2">{say(words.same)}</Typography>}
        {changes.length > 0 && (
          <Box component="details" open={registerId !== null} sx={{ mt: 1.5 }}>
            <Box component="summary" sx={{ cursor: "pointer", fontSize: 14.5, mb: 0.5 }}>
              {say(words.changes)}
            </Box>
            {list(changes.slice(0, MOST_TOLD).map((change) => change.says))}
            {changes.length > MOST_TOLD && (
              <Typography variant="body2" color="textSecondary">
                {say(words.more, { smart_count: changes.length - MOST_TOLD })}
              </Typography>
            )}
          </Box>
        )}
      </Sheet>
    </>
  );
}

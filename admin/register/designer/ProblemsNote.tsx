import { Alert, Box, Link } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { designerPageWords as words } from "./page-words.ts";
import type { DesignProblem } from "./register-design.ts";
import { sayPlace, tabOf } from "./say-place.ts";

interface ProblemsNoteProps {
  readonly problems: readonly DesignProblem[];
  readonly definition: RegisterDefinition;
  readonly onOpen: (tab: string) => void;
}

/** What keeps a draft from being published, and what to look at again; each leads to its page. */
export function ProblemsNote({ problems, definition, onOpen }: ProblemsNoteProps) {
  const say = useSay();
  const list = (severity: DesignProblem["severity"]) => problems.filter((problem) => problem.severity === severity);
  const lines = (found: readonly DesignProblem[]) => (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {found.map((problem) => {
        const place = sayPlace(problem.at, definition, say);
        return (
          <li key={`${problem.at} ${problem.message.en}`}>
            {place !== "" && (
              <>
                <Link
                  component="button"
                  type="button"
                  onClick={() => onOpen(tabOf(problem.at))}
                  sx={{ font: "inherit", textAlign: "left" }}
                >
                  {place}
                </Link>
                {"："}
              </>
            )}
            {say(problem.message)}
          </li>
        );
      })}
    </Box>
  );
  const errors = list("error");
  const warnings = list("warning");
  return (
    <Box sx={{ display: "grid", gap: 1, mb: 2 }}>
      {errors.length > 0 && (
        <Alert severity="error">
          {say(words.problems, { smart_count: errors.length })}
          {lines(errors)}
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert severity="warning">
          {say(words.warnings)}
          {lines(warnings)}
        </Alert>
      )}
    </Box>
  );
}

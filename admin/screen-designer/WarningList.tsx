import { Alert, Box, Button } from "@mui/material";
import type { ScreenWarning } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import type { ResourceName } from "../records/resource-name.ts";
import type { Level } from "../screens/screen-design.tsx";
import type { LevelWork } from "./use-level-work.ts";
import type { LivePreview } from "./use-live-preview.ts";
import { useSpeech } from "./use-speech.ts";
import { designerWords, warningWords } from "./words.ts";

interface WarningListProps {
  readonly resource: ResourceName;
  readonly work: LevelWork;
  readonly level: Level;
  readonly preview: LivePreview;
}

/** Whether the warning is about what the level itself says; what others say is theirs to mend. */
function isOf({ source }: ScreenWarning, { personal, role, departmentId }: Level): boolean {
  if (personal) return source.level === "person";
  if (role) return source.level === "role" && source.role === role;
  return departmentId === null ? source.level === "organisation" : source.level === "department" && source.id === departmentId;
}

/** Settings that do not count, why, and what to do about them. */
export function WarningList({ resource, work, level, preview }: WarningListProps) {
  const say = useSay();
  const speech = useSpeech(resource, work.base?.fields ?? [], work.operations);
  const warnings = preview.warnings.filter((warning) => isOf(warning, level));
  if (warnings.length === 0) return null;
  const texts: Readonly<Record<string, (typeof warningWords)["other"]>> = warningWords;
  const sentence = ({ code, field }: ScreenWarning) =>
    say(texts[code] ?? (field ? warningWords.other : warningWords.unknownOperation), { field: field ? speech.label(field) : "" });
  const useless = new Set(warnings.flatMap(({ operation }) => operation ?? []));
  return (
    <Alert severity="warning" sx={{ mx: 2, mt: 1, "& .MuiAlert-message": { minWidth: 0 } }}>
      {say(designerWords.warnings, { smart_count: warnings.length })}
      <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: "anywhere" }}>
        {[...new Set(warnings.map(sentence))].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </Box>
      {useless.size > 0 && preview.operations === work.operations && (
        <Button
          size="small"
          color="inherit"
          onClick={() => work.change(work.operations.filter((_, place) => !useless.has(place)))}
          sx={{ mt: 0.5, ml: -0.75 }}
        >
          {say(designerWords.removeUseless)}
        </Button>
      )}
    </Alert>
  );
}

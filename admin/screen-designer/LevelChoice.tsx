import { Autocomplete, Box, MenuItem, TextField } from "@mui/material";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import type { RoleName } from "../providers/me.ts";
import type { Level } from "../screens/screen-design.tsx";
import { levelWords } from "../screens/use-level-name.ts";
import { screenPageWords } from "../screens/words.ts";
import type { ScreenLevels } from "./screens-api.ts";
import { designerWords } from "./words.ts";

interface LevelChoiceProps {
  readonly level: Level;
  readonly levels: ScreenLevels["mayConfigure"];
  /** Lists can be set for oneself alone. */
  readonly personal: boolean;
  readonly onChange: (level: Level) => void;
}

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly level: Level;
}

/** Chooses for whom a screen is changed: oneself, a department, the organisation, or those who hold a role there. */
export function LevelChoice({ level, levels, personal, onChange }: LevelChoiceProps) {
  const say = useSay();
  const choices: readonly Choice[] = [
    ...(personal ? [{ key: "me", name: say(levelWords.onlyMe), level: { departmentId: null, role: null, personal: true } }] : []),
    ...levels.map(({ departmentId, name }) => ({
      key: departmentId ?? "organisation",
      name: departmentId === null ? say(levelWords.everybody) : name,
      level: { departmentId, role: null, personal: false },
    })),
  ];
  const chosen = choices.find(({ key }) => key === (level.personal ? "me" : (level.departmentId ?? "organisation")));
  if (!chosen) return null;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: level.personal ? "1fr" : "1.35fr 1fr", gap: 1 }}>
      <Autocomplete
        options={choices}
        value={chosen}
        disableClearable
        getOptionLabel={({ name }) => name}
        getOptionKey={({ key }) => key}
        isOptionEqualToValue={(option, other) => option.key === other.key}
        onChange={(_, choice) => onChange(choice.level)}
        noOptionsText={say(screenPageWords.noMatch)}
        renderInput={(params) => <TextField {...params} label={say(designerWords.forWhom)} />}
      />
      {!level.personal && (
        <TextField
          select
          label={say(designerWords.holders)}
          value={level.role ?? ""}
          onChange={(event) => onChange({ ...level, role: roleNames.find((role) => role === event.target.value) ?? null })}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{say(designerWords.allHolders)}</MenuItem>
          {roleNames.map((role) => (
            <MenuItem key={role} value={role}>
              {say(words.Role[role])}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}

/** Roles that somebody holds somewhere; what is for anyone is for everybody there. */
export const roleNames = (Object.keys(words.Role) as RoleName[]).filter((role) => role !== "anyone");

import { Alert, Box, MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { roleNames } from "./LevelChoice.tsx";
import type { Viewer } from "./use-live-preview.ts";
import { designerWords } from "./words.ts";

interface PreviewAsProps {
  readonly viewer: Viewer;
  /** Where they must have a post; null for anywhere. */
  readonly department: { readonly id: string; readonly name: string } | null;
  readonly onChange: (viewer: Viewer) => void;
  /** Why it cannot be looked at like that. */
  readonly problem: string | undefined;
}

/** Through whose eyes the page beside is looked at. */
export function PreviewAs({ viewer, department, onChange, problem }: PreviewAsProps) {
  const say = useSay();
  const [way, setWay] = useState<"everybodyThere" | "aRole" | "aPerson">("everybodyThere");
  const [person, setPerson] = useState<Choice | null>(null);
  const name = viewer && ("role" in viewer ? say(words.Role[viewer.role]) : viewer.name);
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      <Box sx={{ display: "grid", gridTemplateColumns: way === "everybodyThere" ? "1fr" : "1fr 1.3fr", gap: 1 }}>
        <TextField
          select
          label={say(designerWords.previewAs)}
          value={way}
          onChange={(event) => {
            const next = (["aRole", "aPerson"] as const).find((known) => known === event.target.value) ?? "everybodyThere";
            setWay(next);
            setPerson(null);
            onChange(next === "aRole" ? { role: "staff" } : null);
          }}
        >
          {(["everybodyThere", "aRole", "aPerson"] as const).map((choice) => (
            <MenuItem key={choice} value={choice}>
              {say(designerWords[choice])}
            </MenuItem>
          ))}
        </TextField>
        {way === "aRole" && (
          <TextField
            select
            label={say(designerWords.role)}
            value={viewer && "role" in viewer ? viewer.role : ""}
            onChange={(event) => {
              const role = roleNames.find((known) => known === event.target.value);
              if (role) onChange({ role });
            }}
          >
            {roleNames.map((role) => (
              <MenuItem key={role} value={role}>
                {say(words.Role[role])}
              </MenuItem>
            ))}
          </TextField>
        )}
        {way === "aPerson" && (
          <RecordPicker
            kind="people"
            where={
              department
                ? { or: [{ departmentIds: { contains: department.id } }, { department: { fullName: { contains: department.name } } }] }
                : undefined
            }
            value={person}
            label={say(designerWords.person)}
            onChange={(choice) => {
              setPerson(choice);
              onChange(choice && { personId: choice.id, name: choice.name });
            }}
          />
        )}
      </Box>
      {problem && (
        <Alert severity="error" sx={{ py: 0.25 }}>
          {problem}
        </Alert>
      )}
      {name && !problem && (
        <Alert severity="info" sx={{ py: 0.25 }}>
          {say(designerWords.previewNotice, { name })}
        </Alert>
      )}
    </Box>
  );
}

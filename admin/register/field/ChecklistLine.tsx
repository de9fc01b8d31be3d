import CloseIcon from "@mui/icons-material/CloseOutlined";
import CameraIcon from "@mui/icons-material/PhotoCameraOutlined";
import { Box, Button, IconButton, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { type Ref, useState } from "react";
import type { ChecklistItem } from "../../../schema/register/definition/field.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { type ChecklistResult, checklistResults } from "../../../schema/register/value/checklist.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { FileChooser } from "./FileChooser.tsx";
import { FilesValue } from "./FilesValue.tsx";
import { fieldWords } from "./words.ts";

/** What was found at an item, while somebody fills it in: its photo may not be kept yet. */
export interface OpenEntry {
  readonly item: string;
  readonly result: ChecklistResult | null;
  readonly remark?: string;
  readonly photo?: string | FileContent;
}

interface ChecklistLineProps {
  readonly item: ChecklistItem;
  readonly entry: OpenEntry;
  readonly firstRef?: Ref<HTMLButtonElement>;
  readonly onChange: (entry: OpenEntry) => void;
}

const results = Object.keys(checklistResults) as ChecklistResult[];
const colours = { pass: "roles.pine", fail: "roles.overdue", na: "text.secondary" } as const;
const longestRemark = 1_000;

/** One thing to look at: three answers to press, and what goes with a failure. */
export function ChecklistLine({ item, entry, firstRef, onChange }: ChecklistLineProps) {
  const say = useSay();
  const { result, remark, photo } = entry;
  const [writing, setWriting] = useState(false);
  const label = say(inBoth(item.label));
  const asksRemark = result === "fail" && (item.failNeeds ?? []).includes("remark");
  const asksPhoto = result === "fail" && (item.failNeeds ?? []).includes("photo");
  const { remark: _, ...withoutRemark } = entry;
  const { photo: __, ...withoutPhoto } = entry;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: "divider", "&:first-of-type": { borderTop: 0 } }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: 1 }}>
        <Box sx={{ flex: "1 1 200px", minWidth: 0 }}>
          {label}
          {item.help && <Box sx={{ fontSize: 13, color: "text.secondary" }}>{say(inBoth(item.help))}</Box>}
        </Box>
        <ToggleButtonGroup
          exclusive
          value={result}
          aria-label={label}
          onChange={(_event, next: ChecklistResult | null) => onChange({ ...entry, result: next })}
          sx={{ width: { xs: "100%", sm: "auto" } }}
        >
          {results.map((one, place) => (
            <ToggleButton
              key={one}
              ref={place === 0 ? firstRef : undefined}
              value={one}
              sx={{
                flex: { xs: 1, sm: "none" },
                minHeight: { xs: 48, sm: 36 },
                px: 1.5,
                textTransform: "none",
                "&.Mui-selected, &.Mui-selected:hover": { color: colours[one], borderColor: "currentColor", fontWeight: 600, zIndex: 1 },
              }}
            >
              {say(checklistResults[one])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {(result !== null || remark || photo) && (
        <Box sx={{ mt: 1, display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 1 }}>
          {asksRemark || remark || writing ? (
            <TextField
              label={say(fieldWords.remark)}
              required={asksRemark}
              multiline
              maxRows={6}
              value={remark ?? ""}
              onChange={({ target }) => onChange(target.value === "" ? withoutRemark : { ...entry, remark: target.value })}
              slotProps={{ htmlInput: { maxLength: longestRemark } }}
              sx={{ flex: "1 1 220px" }}
            />
          ) : (
            <Button onClick={() => setWriting(true)} sx={{ minHeight: { xs: 44, sm: 36 } }}>
              {say(fieldWords.addRemark)}
            </Button>
          )}
          {photo && (
            <Box sx={{ display: "flex", alignItems: "flex-start" }}>
              <FilesValue files={[photo]} pictures />
              <IconButton
                aria-label={say(fieldWords.takeAway, { name: say(fieldWords.photoOf, { item: label }) })}
                onClick={() => onChange(withoutPhoto)}
              >
                <CloseIcon fontSize="small" />
              </IconButton>
            </Box>
          )}
          <FileChooser
            label={`${say(photo ? fieldWords.otherPhoto : fieldWords.itemPhoto)}${asksPhoto && !photo ? " *" : ""}`}
            name={`${say(photo ? fieldWords.otherPhoto : fieldWords.itemPhoto)} ${label}`}
            icon={<CameraIcon />}
            pictures
            room={1}
            onFiles={([first]) => first && onChange({ ...entry, photo: first })}
          />
        </Box>
      )}
    </Box>
  );
}

import AddIcon from "@mui/icons-material/Add";
import RedoIcon from "@mui/icons-material/Redo";
import UndoIcon from "@mui/icons-material/Undo";
import { Box, Button, Dialog, DialogActions, DialogTitle, IconButton, Tooltip } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { screenPageWords } from "../../screens/words.ts";
import { FractionBar } from "../../shared/FractionBar.tsx";
import { KeyHelp } from "../../shared/KeyHelp.tsx";
import type { Pasted } from "./SheetTable.tsx";
import { sheetKeys } from "./sheet-keys.ts";
import type { Saving } from "./use-save-rows.ts";
import type { Sheet } from "./use-sheet.ts";
import { gridWords } from "./words.ts";

interface SheetBarProps {
  readonly sheet: Sheet;
  readonly saving: Saving | null;
  readonly pasted: Pasted | null;
  /** Rows in which something is wrong, and those that are not saved. */
  readonly wrong: number;
  readonly typed: number;
  readonly onAdd: (() => void) | null;
  readonly onStop: () => void;
  readonly onNext: () => void;
  readonly onDiscard: () => void;
}

/** What can be done with the whole sheet, and what came of what was done last. */
export function SheetBar({ sheet, saving, pasted, wrong, typed, onAdd, onStop, onNext, onDiscard }: SheetBarProps) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const said = [
    ...(saving && !saving.running ? [say(gridWords.saved, { smart_count: saving.saved })] : []),
    ...(pasted && !saving?.running
      ? [
          say(gridWords.pasted, { smart_count: pasted.lines }),
          ...(pasted.left > 0 ? [say(gridWords.noRoom, { smart_count: pasted.left })] : []),
          ...(pasted.passed > 0 ? [say(gridWords.passed, { smart_count: pasted.passed })] : []),
        ]
      : []),
  ];
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1, minHeight: 40 }}>
      {onAdd && (
        <Button size="small" startIcon={<AddIcon />} onClick={onAdd}>
          {say(gridWords.addRow)}
        </Button>
      )}
      <Tooltip title={say(gridWords.undo)}>
        <span>
          <IconButton size="small" aria-label={say(gridWords.undo)} disabled={!sheet.mayUndo} onClick={sheet.undo}>
            <UndoIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={say(gridWords.redo)}>
        <span>
          <IconButton size="small" aria-label={say(gridWords.redo)} disabled={!sheet.mayRedo} onClick={sheet.redo}>
            <RedoIcon fontSize="small" />
          </IconButton>
        </span>
      </Tooltip>
      {typed > 0 && !saving?.running && (
        <Button size="small" color="inherit" onClick={() => setSure(true)}>
          {say(gridWords.discard)}
        </Button>
      )}
      <Box role="status" sx={{ flex: "1 1 200px", minWidth: 0, fontSize: 13.5, color: "text.secondary" }}>
        {saving?.running ? (
          <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
            <Box sx={{ flex: 1 }}>
              <FractionBar done={saving.done} total={saving.of} label={say(gridWords.saving)} />
            </Box>
            <Button size="small" onClick={onStop}>
              {say(gridWords.stop)}
            </Button>
          </Box>
        ) : (
          said.join(" ")
        )}
      </Box>
      {wrong > 0 && (
        <Box role="alert" sx={{ fontSize: 13.5, color: "error.main" }}>
          {say(gridWords.wrong, { smart_count: wrong })}{" "}
          <Button size="small" onClick={onNext}>
            {say(gridWords.next)}
          </Button>
        </Box>
      )}
      <KeyHelp name={gridWords.keys} keys={sheetKeys} width={380} />
      <Dialog open={sure} onClose={() => setSure(false)}>
        <DialogTitle>{say(gridWords.discardSure, { smart_count: typed })}</DialogTitle>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={() => setSure(false)}>{say(screenPageWords.cancel)}</Button>
          <Button
            variant="contained"
            onClick={() => {
              setSure(false);
              onDiscard();
            }}
          >
            {say(gridWords.discard)}
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}

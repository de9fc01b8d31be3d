import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { Popover, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { type KeyLine, KeyList } from "../../../shared/KeyList.tsx";
import { ToolButton } from "./ToolButton.tsx";
import { editorWords } from "./words.ts";

const lines: readonly KeyLine[] = [
  [["Enter"], editorWords.keySplit],
  [["Shift", "Enter"], editorWords.keyLine],
  [["Backspace"], editorWords.keyMerge],
  [["Ctrl", "Enter"], editorWords.keyBehind],
  [["Tab", "Shift+Tab"], editorWords.keyLevel],
  [["Alt", "↑↓"], editorWords.keyMove],
  [["第四条␣", "(1)"], editorWords.keyLabel],
  [["-␣"], editorWords.keyList],
  [["Ctrl", "B"], editorWords.keyEmphasis],
  [["Ctrl", "Z / Y"], editorWords.keyUndo],
  [["Ctrl", "Shift", "K"], editorWords.keyRemove],
  [["Ctrl", "S"], editorWords.keySave],
  [["Esc", "Tab"], editorWords.keyLeave],
];

/** What the keyboard does in the text. */
export function EditorKeys() {
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ToolButton label={say(editorWords.keys)} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        <KeyboardIcon fontSize="small" />
      </ToolButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(editorWords.keys), sx: { p: 2, width: 460, maxWidth: "94vw" } } }}
      >
        <Typography component="h2" sx={{ fontSize: 15, fontWeight: 600, mb: 1 }}>
          {say(editorWords.keys)}
        </Typography>
        <KeyList keys={lines} />
      </Popover>
    </>
  );
}

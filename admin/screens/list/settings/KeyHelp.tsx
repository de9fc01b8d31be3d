import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { IconButton, Popover, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { type KeyLine, KeyList } from "../../../shared/KeyList.tsx";
import { listWords } from "../words.ts";

const keys: readonly KeyLine[] = [
  [["↑", "↓"], listWords.keyRows],
  [["←", "→"], listWords.keyCells],
  [["Enter"], listWords.keyOpen],
  [["Space"], listWords.keySelect],
  [["Shift", "↑↓"], listWords.keySelectMore],
  [["Ctrl", "A"], listWords.keySelectPage],
  [["Esc"], listWords.keyClear],
  [["Home", "End"], listWords.keyEnds],
  [["PgUp", "PgDn"], listWords.keyPages],
  [["↑"], listWords.keyHead],
];

/** What the keyboard does in the table. */
export function KeyHelp() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const say = useSay();
  return (
    <>
      <Tooltip title={say(listWords.keys)}>
        <IconButton
          aria-label={say(listWords.keys)}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
          sx={{ display: { xs: "none", md: "inline-flex" } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(listWords.keys), sx: { p: 2, width: 340 } } }}
      >
        <Typography component="h2" sx={{ fontSize: 15, fontWeight: 600, mb: 1 }}>
          {say(listWords.keys)}
        </Typography>
        <KeyList keys={keys} />
      </Popover>
    </>
  );
}

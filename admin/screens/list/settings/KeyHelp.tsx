import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { Box, IconButton, Popover, Tooltip, Typography } from "@mui/material";
import { useState } from "react";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { listWords } from "../words.ts";

const keys: readonly (readonly [keys: readonly string[], what: Bilingual])[] = [
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
        <Box
          component="dl"
          sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2, rowGap: 0.75, alignItems: "baseline" }}
        >
          {keys.map(([names, what]) => (
            <Box key={what.en} sx={{ display: "contents" }}>
              <Box component="dt" sx={{ display: "flex", gap: 0.5, justifySelf: "start" }}>
                {names.map((name) => (
                  <Key key={name}>{name}</Key>
                ))}
              </Box>
              <Typography component="dd" sx={{ m: 0, fontSize: 13.5 }}>
                {say(what)}
              </Typography>
            </Box>
          ))}
        </Box>
      </Popover>
    </>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        font: "inherit",
        fontSize: 12,
        lineHeight: "20px",
        px: 0.75,
        border: 1,
        borderColor: "divider",
        borderRadius: 0.75,
        bgcolor: "background.default",
      }}
    >
      {children}
    </Box>
  );
}

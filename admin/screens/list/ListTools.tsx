import TuneIcon from "@mui/icons-material/Tune";
import { Box, IconButton, Popover, Tooltip } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { KeyHelp } from "./KeyHelp.tsx";
import { useList } from "./ListContext.ts";
import { ListSettings } from "./ListSettings.tsx";
import { listWords } from "./words.ts";

/** How the list is shown, beside its filters. */
export function ListTools() {
  const { look, configured } = useList();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const say = useSay();
  // What the person changes for themselves does not show in a list that is just being configured for others.
  if (configured) return null;
  return (
    <Box sx={{ display: "flex", flexShrink: 0, ml: "auto" }}>
      {look.as === "table" && <KeyHelp />}
      <Tooltip title={say(listWords.settings)}>
        <IconButton aria-label={say(listWords.settings)} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <TuneIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(listWords.settings), sx: { width: 320, maxHeight: "min(640px, 80dvh)" } } }}
      >
        {anchor && <ListSettings onClose={() => setAnchor(null)} />}
      </Popover>
    </Box>
  );
}

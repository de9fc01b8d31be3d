import TuneIcon from "@mui/icons-material/Tune";
import { Box, IconButton, Popover, Tooltip } from "@mui/material";
import { Suspense, useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { KeyHelp } from "../../../shared/KeyHelp.tsx";
import { bring, onDemand } from "../../../shared/on-demand.tsx";
import { useList } from "../ListContext.ts";
import { listWords } from "../words.ts";
import { listKeys } from "./list-keys.ts";

const ListSettings = onDemand(() => import("./ListSettings.tsx"));

// Where they cannot be had, opening them says so.
const bringSettings = () => bring(ListSettings).catch(() => undefined);

/** How the list is shown, beside its filters. */
export function ListTools() {
  const { look, configured } = useList();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const say = useSay();
  // What the person changes for themselves does not show in a list that is just being configured for others.
  if (configured) return null;
  return (
    <Box sx={{ display: "flex", flexShrink: 0, ml: "auto" }}>
      {look.as === "table" && <KeyHelp name={listWords.keys} keys={listKeys} width={340} />}
      <Tooltip title={say(listWords.settings)}>
        <IconButton
          aria-label={say(listWords.settings)}
          aria-haspopup="dialog"
          onPointerEnter={bringSettings}
          onFocus={bringSettings}
          onClick={async ({ currentTarget }) => {
            // Where the dialog stands hangs on how high it is.
            await bringSettings();
            setAnchor(currentTarget);
          }}
        >
          <TuneIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(listWords.settings), sx: { width: 360, maxHeight: "min(640px, 80dvh)" } } }}
      >
        <Suspense>{anchor && <ListSettings onClose={() => setAnchor(null)} />}</Suspense>
      </Popover>
    </Box>
  );
}

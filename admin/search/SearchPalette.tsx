import { Box, Dialog, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { SearchBox } from "./SearchBox.tsx";
import { paletteKinds } from "./search-query.ts";
import { useSearch } from "./use-search.ts";
import { searchWords } from "./words.ts";

/** Hits of each kind: as many as one looks over. */
const LIMIT = 5;

/** The search over any page. */
export default function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const [text, setText] = useState("");
  const search = useSearch(text, paletteKinds, LIMIT);
  const keys = [
    ["↑ ↓", say(searchWords.move)],
    ["Enter", say(searchWords.open)],
    ["Esc", say(searchWords.close)],
  ] as const;
  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      transitionDuration={0}
      slotProps={{
        paper: {
          "aria-label": say(searchWords.title),
          sx: { p: 1.5, mt: { xs: 1, sm: "12vh" }, mb: "auto", mx: { xs: 1 }, width: { xs: "calc(100% - 16px)" } },
        },
      }}
    >
      <SearchBox text={text} onText={setText} search={search} onChosen={onClose} height="min(58vh, 460px)" />
      <Box aria-hidden sx={{ display: { xs: "none", sm: "flex" }, gap: 2, pt: 1, mt: 1, px: 1.5, borderTop: 1, borderColor: "divider" }}>
        {keys.map(([key, what]) => (
          <Typography key={key} variant="caption" color="textSecondary">
            <kbd style={{ fontFamily: "inherit", fontWeight: 600 }}>{key}</kbd> {what}
          </Typography>
        ))}
      </Box>
    </Dialog>
  );
}

import SearchIcon from "@mui/icons-material/Search";
import { Box, Button } from "@mui/material";
import { Suspense, useCallback, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { layoutWords } from "../layout/words.ts";
import { latePart } from "../shared/late-part.ts";
import { useSearchKeys } from "./use-search-keys.ts";

const load = () => import("./SearchPalette.tsx");
// Asked for again, and waited for, when it is opened.
const inVain = () => undefined;
const SearchPalette = latePart(load);

/** Opens the search over any page, by click or by key; phones have it in the bar at the bottom. */
export function SearchButton({ phone }: { readonly phone: boolean }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  useSearchKeys(show);
  return (
    <>
      {!phone && (
        <Button
          onClick={show}
          onPointerEnter={() => void load().catch(inVain)}
          aria-haspopup="dialog"
          aria-keyshortcuts="/ Control+K"
          startIcon={<SearchIcon />}
          sx={{
            minWidth: 220,
            justifyContent: "flex-start",
            color: "text.secondary",
            border: 1,
            borderColor: "divider",
            bgcolor: "background.default",
          }}
        >
          {say(layoutWords.search)}
          <Box component="kbd" aria-hidden sx={{ ml: "auto", fontFamily: "inherit", fontSize: 12 }}>
            /
          </Box>
        </Button>
      )}
      <Suspense>{open && <SearchPalette onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}

import ClearIcon from "@mui/icons-material/CloseOutlined";
import AskIcon from "@mui/icons-material/HelpOutlined";
import HistoryIcon from "@mui/icons-material/HistoryOutlined";
import NextIcon from "@mui/icons-material/KeyboardArrowDown";
import PreviousIcon from "@mui/icons-material/KeyboardArrowUp";
import LinkIcon from "@mui/icons-material/LinkOutlined";
import SearchIcon from "@mui/icons-material/Search";
import ContentsIcon from "@mui/icons-material/TocOutlined";
import { Box, Button, Drawer, IconButton, InputAdornment, TextField, Tooltip, Typography } from "@mui/material";
import { type KeyboardEvent, type RefObject, useDeferredValue, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { useOpen } from "../../shared/use-open.ts";
import { staticWhereLow } from "../../theme/low.ts";
import type { ReadProvision } from "../provision.ts";
import { ContentsList, contentsOf } from "../provisions/Contents.tsx";
import { goToProvision, provisionInSight } from "../provisions/go-to-provision.ts";
import { findProvision } from "../provisions/provision-reference.ts";
import { policyWords } from "../words.ts";
import { useTextSearch } from "./find-in-text.ts";

interface ReadingToolsProps {
  readonly provisions: readonly ReadProvision[];
  /** Where the text stands. */
  readonly text: RefObject<Element | null>;
  /** Changes when the text is shown otherwise. */
  readonly version: unknown;
  readonly onCopy: (provision: ReadProvision) => void;
  /** Asks about a provision; null for whoever does not ask. */
  readonly onAsk: ((provision: ReadProvision) => void) | null;
  /** Shows what a provision said in earlier revisions. */
  readonly onHistory: (provision: ReadProvision) => void;
}

/** Pixels below the top of the window at which a provision counts as the one being read. */
const READING_LINE = 200;

/** Above a text: contents on narrow screens, one field to find words or go to a provision, and the address of where one is. */
export function ReadingTools({ provisions, text, version, onCopy, onAsk, onHistory }: ReadingToolsProps) {
  const say = useSay();
  const [typed, setTyped] = useState("");
  const words = useDeferredValue(typed.trim());
  const found = useTextSearch(text, words, version);
  const target = words === "" ? null : findProvision(provisions, words);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") setTyped("");
    if (event.key !== "Enter") return;
    event.preventDefault();
    // A number that names a provision goes there; words go to the next place. What was typed last counts, not what is shown already.
    const meant = event.shiftKey ? null : findProvision(provisions, typed);
    if (meant) goToProvision(meant);
    else found.step(event.shiftKey ? -1 : 1);
  };
  const withHere = (act: (provision: ReadProvision) => void) => () => {
    const here = document.querySelector(".provision.here")?.id ?? null;
    const marked = provisions.find(({ id }) => here?.endsWith(id));
    const seen = provisionInSight(provisions, READING_LINE);
    const provision = marked ?? provisions.find(({ id }) => id === seen) ?? provisions[0];
    if (provision) act(provision);
  };
  return (
    <Box
      role="search"
      data-no-print
      sx={{
        position: "sticky",
        top: 52,
        ...staticWhereLow,
        zIndex: 10,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: 0.5,
        py: 1,
        mb: 1,
        bgcolor: "background.default",
        borderBottom: 1,
        borderColor: "roles.hairline",
      }}
    >
      <ContentsButton provisions={provisions} />
      <TextField
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKey}
        placeholder={say(policyWords.find)}
        sx={{ flex: "1 1 160px", maxWidth: 420 }}
        slotProps={{
          htmlInput: { "aria-label": `${say(policyWords.find)} (${say(policyWords.findHelp)})`, enterKeyHint: "search" },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon fontSize="small" />
              </InputAdornment>
            ),
            ...(typed && {
              endAdornment: (
                <IconButton size="small" edge="end" aria-label={say(policyWords.findClear)} onClick={() => setTyped("")}>
                  <ClearIcon fontSize="small" />
                </IconButton>
              ),
            }),
          },
        }}
      />
      {words !== "" && <Steps {...found} />}
      {onAsk && (
        <Tooltip title={say(policyWords.askHere)}>
          <IconButton
            aria-label={say(policyWords.askHere)}
            onClick={withHere(onAsk)}
            sx={{ ml: "auto", display: { xs: typed ? "none" : "flex", sm: "flex" } }}
          >
            <AskIcon />
          </IconButton>
        </Tooltip>
      )}
      <Tooltip title={say(policyWords.provisionHistory)}>
        <IconButton
          aria-label={say(policyWords.provisionHistory)}
          onClick={withHere(onHistory)}
          sx={{ display: { xs: typed ? "none" : "flex", sm: "flex" } }}
        >
          <HistoryIcon />
        </IconButton>
      </Tooltip>
      <Tooltip title={say(policyWords.copyAddress)}>
        <IconButton
          aria-label={say(policyWords.copyAddress)}
          onClick={withHere(onCopy)}
          sx={{ ml: onAsk ? 0 : "auto", display: { xs: typed ? "none" : "flex", sm: "flex" } }}
        >
          <LinkIcon />
        </IconButton>
      </Tooltip>
      {target && (
        <Box sx={{ flexBasis: "100%" }}>
          <Button size="small" onClick={() => goToProvision(target)}>
            {say(policyWords.goTo, { name: target.label || words })}
          </Button>
        </Box>
      )}
    </Box>
  );
}

function Steps({ count, place, step }: ReturnType<typeof useTextSearch>) {
  const say = useSay();
  return (
    <>
      <Typography variant="body2" role="status" sx={{ whiteSpace: "nowrap", px: 0.5, color: "text.secondary" }}>
        {count === 0 ? say(policyWords.foundNothing) : say(policyWords.foundCount, { place, count })}
      </Typography>
      {count > 0 && (
        <>
          <IconButton size="small" aria-label={say(policyWords.findPrevious)} onClick={() => step(-1)}>
            <PreviousIcon />
          </IconButton>
          <IconButton size="small" aria-label={say(policyWords.findNext)} onClick={() => step(1)}>
            <NextIcon />
          </IconButton>
        </>
      )}
    </>
  );
}

/** The contents where there is no room at the side. */
function ContentsButton({ provisions }: { readonly provisions: readonly ReadProvision[] }) {
  const say = useSay();
  const sheet = useOpen();
  const entries = contentsOf(provisions);
  if (entries.length < 2) return null;
  return (
    <>
      <IconButton aria-label={say(policyWords.contents)} onClick={sheet.show} sx={{ display: { lg: "none" }, ml: -1 }}>
        <ContentsIcon />
      </IconButton>
      <Drawer
        anchor="bottom"
        open={sheet.open}
        onClose={sheet.hide}
        // The page is scrolled to a provision when the sheet closes, so the focus must not pull it back.
        disableRestoreFocus
        disableScrollLock
        slotProps={{ paper: { sx: { maxHeight: "75dvh", borderRadius: "12px 12px 0 0", p: 2 } } }}
      >
        <Typography variant="h2" sx={{ mb: 1 }}>
          {say(policyWords.contents)}
        </Typography>
        <nav aria-label={say(policyWords.contents)}>
          <ContentsList entries={entries} onChosen={sheet.hide} />
        </nav>
      </Drawer>
    </>
  );
}

import SearchIcon from "@mui/icons-material/Search";
import { Box, InputAdornment, List, ListItemButton, TextField, Typography } from "@mui/material";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useSay } from "../i18n/say.ts";
import { EntryLine } from "./EntryLine.tsx";
import type { Entry } from "./entry.ts";
import type { useSearch } from "./use-search.ts";
import { searchWords } from "./words.ts";

/** Only heard, not seen. */
const heard = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

interface SearchBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly search: ReturnType<typeof useSearch>;
  /** After a line was chosen. */
  readonly onChosen?: () => void;
  /** Room for the lines; without it they take what they need. */
  readonly height?: string;
}

/** A field and what is found below it: type, arrows, Enter. For screen readers a combobox with a listbox. */
export function SearchBox({ text, onText, search, onChosen, height }: SearchBoxProps) {
  const { groups, pending, error, remember, empty } = search;
  const say = useSay();
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter was pressed: the active line opens once what was typed has been found. */
  const [entered, setEntered] = useState(false);
  const entries = groups.flatMap((group) => group.entries);
  const place = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  );
  const active = entries[place];
  const optionId = (key: string) => `${id}-${key.replaceAll(/\W/g, "-")}`;
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const open = (entry: Entry) => {
    remember(entry);
    onChosen?.();
    if (entry.to) navigate(entry.to);
    entry.run?.();
  };
  useEffect(() => {
    if (!entered || pending) return;
    setEntered(false);
    if (active) open(active);
  });
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const around =
        Math.abs(step) === 1 ? (place + step + entries.length) % entries.length : Math.min(entries.length - 1, Math.max(0, place + step));
      setChosen(entries[around]?.key ?? null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      setEntered(true);
    }
  };
  return (
    <>
      <TextField
        fullWidth
        autoFocus
        value={text}
        onChange={(event) => {
          setChosen(null);
          setEntered(false);
          onText(event.target.value);
        }}
        onKeyDown={keys}
        placeholder={say(searchWords.placeholder)}
        slotProps={{
          htmlInput: {
            "aria-label": say(searchWords.title),
            role: "combobox",
            "aria-expanded": entries.length > 0,
            "aria-controls": `${id}-list`,
            "aria-autocomplete": "list",
            "aria-activedescendant": active ? optionId(active.key) : undefined,
            autoComplete: "off",
            spellCheck: false,
            maxLength: 200,
          },
          input: {
            startAdornment: (
              <InputAdornment position="start">
                <SearchIcon />
              </InputAdornment>
            ),
          },
        }}
      />
      <Box role="status" sx={heard}>
        {text.trim() === "" ? "" : pending ? say(searchWords.searching) : say(searchWords.found, { smart_count: entries.length })}
      </Box>
      {error && <Typography color="error">{error.message}</Typography>}
      <Box
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say(searchWords.results)}
        sx={{ mt: 1, overflowY: "auto", maxHeight: height }}
      >
        {groups.map((group) => (
          <List key={group.key} dense disablePadding role="group" aria-labelledby={`${id}-${group.key}`} component="div">
            <Typography
              id={`${id}-${group.key}`}
              role="presentation"
              variant="caption"
              component="div"
              sx={{ px: 1.5, pt: 1, color: "text.secondary", fontWeight: 600 }}
            >
              {group.title}
            </Typography>
            {group.entries.map((entry) => (
              <ListItemButton
                key={entry.key}
                component="div"
                id={optionId(entry.key)}
                role="option"
                tabIndex={-1}
                aria-selected={entry === active}
                selected={entry === active}
                onClick={() => open(entry)}
                onMouseMove={() => setChosen(entry.key)}
                sx={{ display: "block", minHeight: 40, borderRadius: 1, px: 1.5, py: 0.75 }}
              >
                <EntryLine entry={entry} />
              </ListItemButton>
            ))}
          </List>
        ))}
      </Box>
      {empty && (
        <Box sx={{ p: 3, textAlign: "center" }}>
          <Typography sx={{ fontWeight: 600 }}>{say(searchWords.nothing, { text: text.trim() })}</Typography>
          <Typography variant="body2" color="textSecondary">
            {say(searchWords.nothingHelp)}
          </Typography>
        </Box>
      )}
    </>
  );
}

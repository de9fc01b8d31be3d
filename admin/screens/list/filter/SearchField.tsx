import SearchIcon from "@mui/icons-material/Search";
import { InputAdornment, TextField } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { nameInside } from "../../../names/in-sentence.ts";
import { screenPageWords } from "../../words.ts";
import { useList } from "../ListContext.ts";
import { longestText } from "../list-params.ts";
import { listWords } from "../words.ts";

/** Milliseconds without typing after which the list is asked for. */
const typingPause = 250;

/** Looks for words in the list. A text longer than anything that could be found stays in the field and is not asked for. */
export function SearchField() {
  const { screen, filter, change } = useList();
  const say = useSay();
  const known = typeof filter.q === "string" ? filter.q : "";
  const [text, setText] = useState(known);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(known), [known]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const tooLong = text.trim().length > longestText;
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (next.trim().length > longestText) return;
    timer.current = setTimeout(() => {
      const { q: _, ...others } = filter;
      change({ filter: next.trim() ? { ...others, q: next.trim() } : others }, { quietly: true });
    }, typingPause);
  };
  const label = say(screenPageWords.searchIn, { name: nameInside(say(screen.title.plural)) });
  return (
    <TextField
      value={text}
      onChange={(event) => type(event.target.value)}
      placeholder={label}
      error={tooLong}
      helperText={tooLong ? say(listWords.tooLongText) : undefined}
      sx={{ width: { xs: "100%", md: 230 } }}
      slotProps={{
        htmlInput: { "aria-label": label, type: "search" },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

import SearchIcon from "@mui/icons-material/Search";
import { Box, Button, InputAdornment, TextField } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useListContext } from "react-admin";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { nameInside } from "../names.ts";
import { screenPageWords } from "../words.ts";
import { FilterChip } from "./FilterChip.tsx";
import type { FieldFilter } from "./filter-text.ts";

/** Milliseconds without typing after which the list is asked for. */
const typingPause = 250;

/** Free text and chips above a list: what can be filtered, what is, and one click to clear. */
export function FilterBar({ screen }: { readonly screen: EffectiveScreen }) {
  const { filterValues, setFilters } = useListContext();
  const say = useSay();
  const filters: Readonly<Record<string, FieldFilter>> = filterValues;
  const offered = screen.fields.filter(({ field, offered: isOffered, comparable }) => comparable && (isOffered || field in filters));
  const active = Object.keys(filters).length > 0;
  const change = (field: string, filter: FieldFilter | undefined) => {
    const { [field]: _, ...others } = filters;
    setFilters(filter ? { ...others, [field]: filter } : others);
  };
  return (
    <Box role="search" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1, mb: 1.5 }}>
      <SearchField screen={screen} />
      <Box
        sx={{
          display: "flex",
          flexWrap: { xs: "nowrap", md: "wrap" },
          overflowX: { xs: "auto", md: "visible" },
          gap: 1,
          alignItems: "center",
          maxWidth: "100%",
          py: 0.25,
        }}
      >
        {offered.map((field) => (
          <FilterChip key={field.field} field={field} filter={filters[field.field]} onChange={(filter) => change(field.field, filter)} />
        ))}
        {active && (
          <Button size="small" onClick={() => setFilters({})} sx={{ flexShrink: 0 }}>
            {say(screenPageWords.clearFilters)}
          </Button>
        )}
      </Box>
    </Box>
  );
}

function SearchField({ screen }: { readonly screen: EffectiveScreen }) {
  const { filterValues, setFilters } = useListContext();
  const say = useSay();
  const known = typeof filterValues.q === "string" ? filterValues.q : "";
  const [text, setText] = useState(known);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(known), [known]);
  const change = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const { q: _, ...others } = filterValues;
      setFilters(next.trim() ? { ...others, q: next.trim() } : others);
    }, typingPause);
  };
  const label = say(screenPageWords.searchIn, { name: nameInside(say(screen.title.plural)) });
  return (
    <TextField
      value={text}
      onChange={(event) => change(event.target.value)}
      placeholder={label}
      sx={{ width: { xs: "100%", md: 260 } }}
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

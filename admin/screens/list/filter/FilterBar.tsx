import { Box, Button, Chip } from "@mui/material";
import { Suspense, useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { latePart } from "../../../shared/late-part.ts";
import { screenPageWords } from "../../words.ts";
import type { FieldFilter } from "../filter-text.ts";
import { useList } from "../ListContext.ts";
import { viewWords } from "../views/view-words.ts";
import { listWords } from "../words.ts";
import { FilterChip } from "./FilterChip.tsx";
import { SearchField } from "./SearchField.tsx";

const SaveViewDialog = latePart(async () => ({ default: (await import("../views/SaveViewDialog.tsx")).SaveViewDialog }));

/** Free text and chips above a list: what can be filtered, what is, and one click to clear. */
export function FilterBar() {
  const { screen, filter: filters, params, configured, change: changeParams } = useList();
  const [saving, setSaving] = useState(false);
  const say = useSay();
  const setFilters = (filter: typeof filters) => changeParams({ filter }, { quietly: true });
  const offered = screen.fields.filter(({ field, offered: isOffered, comparable }) => comparable && (isOffered || field in filters));
  const active = Object.keys(filters).length > 0;
  const change = (field: string, filter: FieldFilter | undefined) => {
    const { [field]: _, ...others } = filters;
    setFilters(filter ? { ...others, [field]: filter } : others);
  };
  // Of an open view the tabs say what can be done with what was changed.
  const keeps = !configured && !params.view && (params.sort !== null || Object.keys(params.filter ?? {}).some((path) => path !== "q"));
  const known = new Set(["q", ...offered.map(({ field }) => field)]);
  const linked = Object.keys(filters).filter((path) => !known.has(path));
  const filterAt = (field: string) => {
    const filter = filters[field];
    return typeof filter === "string" ? { eq: filter } : filter;
  };
  return (
    <Box role="search" sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
      <SearchField />
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
        {linked.length > 0 && (
          <Chip
            label={say(listWords.linked)}
            color="primary"
            variant="outlined"
            onDelete={() => setFilters(Object.fromEntries(Object.entries(filters).filter(([path]) => known.has(path))))}
          />
        )}
        {offered.map((field) => (
          <FilterChip key={field.field} field={field} filter={filterAt(field.field)} onChange={(filter) => change(field.field, filter)} />
        ))}
        {keeps && (
          <Button size="small" onClick={() => setSaving(true)} sx={{ flexShrink: 0 }}>
            {say(viewWords.saveAs)}
          </Button>
        )}
        {active && (
          <Button size="small" onClick={() => setFilters({})} sx={{ flexShrink: 0 }}>
            {say(screenPageWords.clearFilters)}
          </Button>
        )}
      </Box>
      <Suspense>{saving && <SaveViewDialog onClose={() => setSaving(false)} />}</Suspense>
    </Box>
  );
}

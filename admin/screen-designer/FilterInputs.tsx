import CloseIcon from "@mui/icons-material/Close";
import { Box, Button, IconButton, Typography } from "@mui/material";
import { useState } from "react";
import type { EffectiveScreen, ScreenFilter } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { ConditionInput } from "./ConditionInput.tsx";
import { comparisonsOf } from "./comparisons.ts";
import { designerWords } from "./words.ts";

interface FilterInputsProps {
  readonly shown: EffectiveScreen;
  readonly filters: readonly ScreenFilter[];
  readonly disabled: boolean;
  readonly onChange: (filters: readonly ScreenFilter[]) => void;
}

/** What a list is filtered by at first: conditions that must all hold. */
export function FilterInputs({ shown, filters, disabled, onChange }: FilterInputsProps) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const fields = shown.fields.filter((field) => field.comparable);
  const places: readonly (ScreenFilter | null)[] = adding ? [...filters, null] : filters;
  return (
    <Box sx={{ display: "grid", gap: 1.5 }}>
      {places.length === 0 && <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(designerWords.noFilters)}</Typography>}
      {places.map((filter, place) => (
        // Conditions have no name of their own; their place is what tells them apart.
        <Box
          key={place}
          sx={{ display: "flex", gap: 0.5, alignItems: "flex-start", border: 1, borderColor: "divider", borderRadius: 1, p: 1 }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <ConditionInput
              fields={fields}
              comparisons={(field) => comparisonsOf(field.kind)}
              counted
              value={filter}
              disabled={disabled}
              onChange={(next) => {
                onChange(filter ? filters.map((other, at) => (at === place ? next : other)) : [...filters, next]);
                if (!filter) setAdding(false);
              }}
            />
          </Box>
          <IconButton
            size="small"
            aria-label={say(designerWords.removeFilter, { number: place + 1 })}
            disabled={disabled}
            onClick={() => (filter ? onChange(filters.filter((_, at) => at !== place)) : setAdding(false))}
          >
            <CloseIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {!adding && !disabled && filters.length < 20 && (
        <Button size="small" variant="outlined" onClick={() => setAdding(true)} sx={{ justifySelf: "start" }}>
          {say(designerWords.addFilter)}
        </Button>
      )}
    </Box>
  );
}

import CloseIcon from "@mui/icons-material/Close";
import { Box, Button, IconButton, MenuItem, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useState } from "react";
import type { EffectiveScreen, ListProperty, ScreenFilter, ScreenOperation } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useLevelName } from "../screens/use-level-name.ts";
import { ConditionInput } from "./ConditionInput.tsx";
import { comparisonsOf } from "./comparisons.ts";
import { isLockedSetting, unlockedSetting, withOperation, withoutSetting } from "./edit-operations.ts";
import { settingWords } from "./operation-words.ts";
import { isOwnSetting } from "./own-operations.ts";
import { PropertyLine } from "./PropertyLine.tsx";
import { designerWords } from "./words.ts";

interface ListSettingsProps {
  readonly base: EffectiveScreen;
  readonly shown: EffectiveScreen;
  readonly operations: readonly ScreenOperation[];
  readonly personal: boolean;
  readonly onChange: (operations: readonly ScreenOperation[]) => void;
}

const layouts = ["table", "cards", "board"] as const;
const densities = ["comfortable", "compact"] as const;

/** What a level says about the whole list: its order and filter at first, its layout and density. */
export function ListSettings({ base, shown, operations, personal, onChange }: ListSettingsProps) {
  const say = useSay();
  const levelName = useLevelName();
  const tell = (operation: ScreenOperation) => onChange(withOperation(base, operations, operation));
  const comparable = shown.fields.filter((field) => field.comparable);
  const boardFields = shown.fields.filter(({ kind, comparable: is }) => is && (kind === "state" || kind === "word"));
  const [sort] = shown.sort;
  const isClosed = (setting: ListProperty) => base.locks[setting] !== undefined;
  const lockOf = (setting: ListProperty) => {
    if (personal || isClosed(setting)) return undefined;
    const locked = isLockedSetting(operations, setting);
    const onToggle = () =>
      onChange(locked ? unlockedSetting(operations, setting) : withOperation(base, operations, { op: "lockList", property: setting }));
    return { locked, onToggle };
  };
  const line = (setting: ListProperty) => {
    const own = isOwnSetting(operations, setting);
    return {
      name: say(settingWords[setting]),
      from: own && !isClosed(setting) ? say(designerWords.here) : levelName(base.sources[setting]),
      lockedBy: isClosed(setting) ? levelName(base.locks[setting]) : undefined,
      onReset: own ? () => onChange(withoutSetting(operations, setting)) : undefined,
      lock: lockOf(setting),
    };
  };
  return (
    <Box sx={{ px: 2, pb: 3, pt: 1 }}>
      <PropertyLine {...line("layout")}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown.layout.as}
          disabled={isClosed("layout")}
          aria-label={say(settingWords.layout)}
          onChange={(_, as) => {
            const by = as === "board" ? (shown.layout.by ?? boardFields[0]?.field ?? null) : null;
            if (as) tell({ op: "layout", value: as, by });
          }}
        >
          {layouts.map((as) => (
            <ToggleButton key={as} value={as} disabled={isClosed("layout") || (as === "board" && boardFields.length === 0)} sx={{ px: 2 }}>
              {say(designerWords[as])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {shown.layout.as === "board" && (
          <TextField
            select
            label={say(designerWords.boardBy)}
            disabled={isClosed("layout")}
            value={shown.layout.by ?? ""}
            onChange={(event) => tell({ op: "layout", value: "board", by: event.target.value })}
            sx={{ mt: 1.5 }}
          >
            {boardFields.map((field) => (
              <MenuItem key={field.field} value={field.field}>
                {say(field.label)}
              </MenuItem>
            ))}
          </TextField>
        )}
      </PropertyLine>
      <PropertyLine {...line("density")}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={shown.density}
          disabled={isClosed("density")}
          aria-label={say(settingWords.density)}
          onChange={(_, value) => value && tell({ op: "density", value })}
        >
          {densities.map((density) => (
            <ToggleButton key={density} value={density} sx={{ px: 2 }}>
              {say(designerWords[density])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </PropertyLine>
      <PropertyLine {...line("sort")}>
        <Box sx={{ display: "flex", gap: 1, pt: 0.5 }}>
          <TextField
            select
            label={say(designerWords.sortField)}
            disabled={isClosed("sort")}
            value={comparable.some(({ field }) => field === sort?.field) ? sort?.field : ""}
            onChange={(event) => tell({ op: "sort", field: event.target.value, descending: sort?.descending ?? false })}
          >
            {comparable.map((field) => (
              <MenuItem key={field.field} value={field.field}>
                {say(field.label)}
              </MenuItem>
            ))}
          </TextField>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={sort?.descending ? "descending" : "ascending"}
            disabled={isClosed("sort")}
            aria-label={say(settingWords.sort)}
            onChange={(_, direction) =>
              direction && sort && tell({ op: "sort", field: sort.field, descending: direction === "descending" })
            }
          >
            <ToggleButton value="ascending" sx={{ px: 1.5, whiteSpace: "nowrap" }}>
              {say(designerWords.ascending)}
            </ToggleButton>
            <ToggleButton value="descending" sx={{ px: 1.5, whiteSpace: "nowrap" }}>
              {say(designerWords.descending)}
            </ToggleButton>
          </ToggleButtonGroup>
        </Box>
      </PropertyLine>
      <PropertyLine {...line("filters")}>
        <FilterInputs
          shown={shown}
          filters={shown.filters}
          disabled={isClosed("filters")}
          onChange={(filters) => tell({ op: "filter", filters })}
        />
      </PropertyLine>
    </Box>
  );
}

interface FilterInputsProps {
  readonly shown: EffectiveScreen;
  readonly filters: readonly ScreenFilter[];
  readonly disabled: boolean;
  readonly onChange: (filters: readonly ScreenFilter[]) => void;
}

function FilterInputs({ shown, filters, disabled, onChange }: FilterInputsProps) {
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

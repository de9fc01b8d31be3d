import { Box, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { EffectiveScreen, ListProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { layoutFields } from "../screens/list/list-look.ts";
import { useLevelName } from "../screens/use-level-name.ts";
import { isLockedSetting, unlockedSetting, withOperation, withoutSetting } from "./edit-operations.ts";
import { FilterInputs } from "./FilterInputs.tsx";
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

const layouts = ["table", "cards", "board", "calendar"] as const;
const densities = ["comfortable", "compact"] as const;

/** What a level says about the whole list: its order and filter at first, its layout and density. */
export function ListSettings({ base, shown, operations, personal, onChange }: ListSettingsProps) {
  const say = useSay();
  const levelName = useLevelName();
  const tell = (operation: ScreenOperation) => onChange(withOperation(base, operations, operation));
  const comparable = shown.fields.filter((field) => field.comparable);
  const fieldsBy = (as: EffectiveScreen["layout"]["as"]) => layoutFields(shown, as);
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
            if (as) tell({ op: "layout", value: as, by: fieldsBy(as)?.[0]?.field ?? null });
          }}
        >
          {layouts.map((as) => (
            <ToggleButton key={as} value={as} disabled={isClosed("layout") || fieldsBy(as)?.length === 0} sx={{ px: 2 }}>
              {say(designerWords[as])}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {fieldsBy(shown.layout.as) && (
          <TextField
            select
            label={say(shown.layout.as === "board" ? designerWords.boardBy : designerWords.calendarBy)}
            disabled={isClosed("layout")}
            value={shown.layout.by ?? ""}
            onChange={(event) => tell({ op: "layout", value: shown.layout.as, by: event.target.value })}
            sx={{ mt: 1.5 }}
          >
            {fieldsBy(shown.layout.as)?.map((field) => (
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

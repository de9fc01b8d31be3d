import {
  Box,
  Button,
  Checkbox,
  Divider,
  FormControlLabel,
  MenuItem,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import { useState } from "react";
import { useSay } from "../../../i18n/say.ts";
import { visibleFields } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { type ListLook, layoutFields } from "../list-look.ts";
import { movedColumn, wholeOrder } from "../screen-changes.ts";
import { hasOwnChanges, usePersonalScreen } from "../use-personal-screen.ts";
import { listWords } from "../words.ts";
import { ColumnLines } from "./ColumnLines.tsx";
import { LockNote } from "./LockNote.tsx";

const shapes = ["table", "cards", "board", "calendar"] as const;

/** How this person wants the list: its columns and their order, its shape and its density. */
export default function ListSettings({ onClose }: { readonly onClose: () => void }) {
  const { screen, look, params, sort, filter, change: changeParams } = useList();
  const { change, keepFilters, reset } = usePersonalScreen();
  const say = useSay();
  const [search, setSearch] = useState("");
  const shown = visibleFields(screen);
  const names = shown.map(({ field }) => field);
  const wanted = search.trim().toLowerCase();
  const hidden = screen.fields.filter(({ visible, label }) => !visible && say(label).toLowerCase().includes(wanted));
  const by = layoutFields(screen, look.as);
  const own = hasOwnChanges(screen);
  const { locks } = screen;
  /** Columns whose place is locked are where a level above has put them. */
  const placed = (columns: readonly string[]) => {
    const fixed = new Set(screen.fields.flatMap((field) => (field.locks.order ? [field.field] : [])));
    return wholeOrder(columns).filter((operation) => !("field" in operation) || !fixed.has(operation.field));
  };
  const keeps = { filter: locks.filters ? null : params.filter, sort: locks.sort ? null : params.sort };
  return (
    <Box sx={{ p: 2 }}>
      <Heading>{say(listWords.layout)}</Heading>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        disabled={locks.layout !== undefined}
        value={look.as}
        aria-label={say(listWords.layout)}
        onChange={(_, as: ListLook["as"] | null) => {
          if (as) change([{ op: "layout", value: as, by: layoutFields(screen, as)?.[0]?.field ?? null }]);
        }}
      >
        {shapes
          .filter((as) => layoutFields(screen, as)?.length !== 0)
          .map((as) => (
            <ToggleButton key={as} value={as}>
              {say(listWords.shapes[as])}
            </ToggleButton>
          ))}
      </ToggleButtonGroup>
      {by && by.length > 1 && (
        <TextField
          select
          label={say(look.as === "board" ? listWords.boardBy : listWords.calendarBy)}
          disabled={locks.layout !== undefined}
          value={look.by ?? ""}
          onChange={(event) => change([{ op: "layout", value: look.as, by: event.target.value }])}
          sx={{ mt: 1.5 }}
        >
          {by.map(({ field, label }) => (
            <MenuItem key={field} value={field}>
              {say(label)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <LockNote by={locks.layout} />
      <FormControlLabel
        sx={{ mt: 1, display: "flex" }}
        control={
          <Checkbox
            size="small"
            checked={look.dense}
            disabled={locks.density !== undefined}
            onChange={(_, dense) => change([{ op: "density", value: dense ? "compact" : "comfortable" }])}
          />
        }
        label={say(listWords.compact)}
      />
      <LockNote by={locks.density} />
      <Divider sx={{ my: 1.5 }} />
      <Heading>{say(listWords.columns)}</Heading>
      <ColumnLines
        columns={shown}
        onHide={(field) => change([{ op: "hide", field }])}
        onMove={(field, by) => change(placed(movedColumn(names, field, by)))}
      />
      {screen.fields.length > shown.length + 6 && (
        <TextField
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={say(listWords.findColumn)}
          slotProps={{ htmlInput: { "aria-label": say(listWords.findColumn), maxLength: 60 } }}
          sx={{ mt: 1 }}
        />
      )}
      <Box component="ul" sx={{ m: 0, p: 0, mt: 0.5, listStyle: "none" }}>
        {hidden.map(({ field, label, locks }) => (
          <Box component="li" key={field} sx={{ display: "flex", alignItems: "center", minHeight: 34 }}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={false}
                  disabled={locks.visible !== undefined}
                  onChange={() => change([{ op: "show", field }, ...placed([...names, field])])}
                  sx={{ py: 0.25 }}
                />
              }
              label={say(label)}
            />
          </Box>
        ))}
      </Box>
      {!params.view && (
        <>
          <Divider sx={{ my: 1.5 }} />
          <Typography sx={{ fontSize: 13, color: "text.secondary", mb: 1 }}>{say(listWords.keptForMe)}</Typography>
          <LockNote by={locks.filters} words={listWords.filtersLocked} />
          <LockNote by={locks.sort} words={listWords.sortLocked} />
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            <Button
              size="small"
              variant="outlined"
              disabled={keeps.filter === null && keeps.sort === null}
              onClick={() => {
                keepFilters(locks.filters ? null : filter, locks.sort ? null : sort);
                changeParams({ ...(keeps.filter && { filter: null }), ...(keeps.sort && { sort: null }) }, { quietly: true });
              }}
            >
              {say(listWords.keepFilters)}
            </Button>
            <Button
              size="small"
              disabled={!own}
              onClick={async () => {
                await reset();
                changeParams({ filter: null, sort: null }, { quietly: true });
                onClose();
              }}
            >
              {say(listWords.reset)}
            </Button>
          </Box>
        </>
      )}
    </Box>
  );
}

function Heading({ children }: { readonly children: string }) {
  return (
    <Typography component="h2" sx={{ fontSize: 13, fontWeight: 600, color: "text.secondary", mb: 0.75 }}>
      {children}
    </Typography>
  );
}

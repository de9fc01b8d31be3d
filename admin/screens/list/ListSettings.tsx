import DownIcon from "@mui/icons-material/KeyboardArrowDown";
import UpIcon from "@mui/icons-material/KeyboardArrowUp";
import {
  Box,
  Button,
  Checkbox,
  Divider,
  FormControlLabel,
  IconButton,
  MenuItem,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { visibleFields } from "../use-screen.ts";
import { useList } from "./ListContext.ts";
import { boardFields } from "./list-look.ts";
import { movedColumn, orderOperations } from "./screen-changes.ts";
import { hasOwnChanges, usePersonalScreen } from "./use-personal-screen.ts";
import { listWords } from "./words.ts";

/** How this person wants the list: its columns and their order, its shape and its density. */
export function ListSettings({ onClose }: { readonly onClose: () => void }) {
  const { screen, look, params, sort, filter, change: changeParams } = useList();
  const { change, keepFilters, reset } = usePersonalScreen();
  const say = useSay();
  const [search, setSearch] = useState("");
  const shown = visibleFields(screen);
  const names = shown.map(({ field }) => field);
  const wanted = search.trim().toLowerCase();
  const hidden = screen.fields.filter(({ visible, label }) => !visible && say(label).toLowerCase().includes(wanted));
  const boards = boardFields(screen);
  const own = hasOwnChanges(screen);
  return (
    <Box sx={{ p: 2 }}>
      <Heading>{say(listWords.layout)}</Heading>
      <ToggleButtonGroup
        exclusive
        fullWidth
        size="small"
        value={look.as}
        aria-label={say(listWords.layout)}
        onChange={(_, as: "table" | "cards" | "board" | null) => {
          if (as) change([{ op: "layout", value: as, by: as === "board" ? (boards[0]?.field ?? null) : null }]);
        }}
      >
        <ToggleButton value="table">{say(listWords.asTable)}</ToggleButton>
        <ToggleButton value="cards">{say(listWords.asCards)}</ToggleButton>
        {boards.length > 0 && <ToggleButton value="board">{say(listWords.asBoard)}</ToggleButton>}
      </ToggleButtonGroup>
      {look.as === "board" && boards.length > 1 && (
        <TextField
          select
          label={say(listWords.boardBy)}
          value={look.by ?? ""}
          onChange={(event) => change([{ op: "layout", value: "board", by: event.target.value }])}
          sx={{ mt: 1.5 }}
        >
          {boards.map(({ field, label }) => (
            <MenuItem key={field} value={field}>
              {say(label)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <FormControlLabel
        sx={{ mt: 1 }}
        control={
          <Checkbox
            size="small"
            checked={look.dense}
            onChange={(_, dense) => change([{ op: "density", value: dense ? "compact" : "comfortable" }])}
          />
        }
        label={say(listWords.compact)}
      />
      <Divider sx={{ my: 1.5 }} />
      <Heading>{say(listWords.columns)}</Heading>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }}>
        {shown.map(({ field, label, locks }, place) => (
          <Box component="li" key={field} sx={{ display: "flex", alignItems: "center", minHeight: 34 }}>
            <FormControlLabel
              sx={{ flex: 1, minWidth: 0, mr: 0 }}
              control={
                <Checkbox
                  size="small"
                  checked
                  disabled={shown.length === 1 || locks.visible !== undefined}
                  onChange={() => change([{ op: "hide", field }])}
                  sx={{ py: 0.25 }}
                />
              }
              label={say(label)}
            />
            <Move
              place={place}
              last={shown.length - 1}
              name={say(label)}
              onMove={(by) => change(orderOperations(movedColumn(names, field, by)))}
            />
          </Box>
        ))}
      </Box>
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
                  onChange={() => change([{ op: "show", field }, ...orderOperations([...names, field])])}
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
          <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
            <Button
              size="small"
              variant="outlined"
              disabled={params.filter === null && params.sort === null}
              onClick={() => {
                keepFilters(filter, sort);
                changeParams({ filter: null, sort: null }, { quietly: true });
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

interface MoveProps {
  readonly place: number;
  readonly last: number;
  readonly name: string;
  readonly onMove: (by: 1 | -1) => void;
}

function Move({ place, last, name, onMove }: MoveProps) {
  const say = useSay();
  return (
    <>
      <IconButton size="small" disabled={place === 0} aria-label={say(listWords.moveUp, { name })} onClick={() => onMove(-1)}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" disabled={place === last} aria-label={say(listWords.moveDown, { name })} onClick={() => onMove(1)}>
        <DownIcon fontSize="small" />
      </IconButton>
    </>
  );
}

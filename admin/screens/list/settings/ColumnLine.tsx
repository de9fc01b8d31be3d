import { useSortable } from "@dnd-kit/sortable";
import DownIcon from "@mui/icons-material/KeyboardArrowDown";
import UpIcon from "@mui/icons-material/KeyboardArrowUp";
import LockIcon from "@mui/icons-material/LockOutlined";
import { Box, Checkbox, FormControlLabel, IconButton, Tooltip } from "@mui/material";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { DragHandle } from "../../../shared/DragHandle.tsx";
import { levelWords, useLevelName } from "../../use-level-name.ts";
import { listWords } from "../words.ts";

interface ColumnLineProps {
  readonly column: EffectiveField;
  readonly place: number;
  readonly last: number;
  readonly onHide: () => void;
  readonly onMove: (by: 1 | -1) => void;
}

/** One column that a list shows. */
export function ColumnLine({ column, place, last, onHide, onMove }: ColumnLineProps) {
  const { field, label, locks } = column;
  const say = useSay();
  const levelName = useLevelName();
  const name = say(label);
  const fixed = locks.order !== undefined;
  const lock = locks.visible ?? locks.order;
  const sortable = useSortable({
    id: field,
    disabled: fixed,
  });
  const { setNodeRef, transform, transition, isDragging } = sortable;
  return (
    <Box
      component="li"
      ref={setNodeRef}
      sx={{
        display: "flex",
        alignItems: "center",
        minHeight: 36,
        ml: -1,
        position: "relative",
        zIndex: isDragging ? 1 : 0,
        borderRadius: 1,
        bgcolor: isDragging ? "roles.selected" : "transparent",
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
    >
      {fixed ? <Box sx={{ width: 30, flexShrink: 0 }} /> : <DragHandle name={name} sortable={sortable} />}
      <FormControlLabel
        sx={{ flex: 1, minWidth: 0, ml: 0, mr: 0.5 }}
        control={
          <Checkbox
            size="small"
            checked
            disabled={last === 0 || locks.visible !== undefined}
            onChange={onHide}
            sx={{ py: 0.25, px: 0.5 }}
          />
        }
        label={name}
      />
      {lock && (
        <Tooltip title={say(levelWords.isLocked, { name: levelName(lock) })}>
          <LockIcon
            sx={{ fontSize: 16, color: "text.secondary", mr: 0.5 }}
            titleAccess={say(levelWords.isLocked, { name: levelName(lock) })}
          />
        </Tooltip>
      )}
      <IconButton size="small" disabled={fixed || place === 0} aria-label={say(listWords.moveUp, { name })} onClick={() => onMove(-1)}>
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" disabled={fixed || place === last} aria-label={say(listWords.moveDown, { name })} onClick={() => onMove(1)}>
        <DownIcon fontSize="small" />
      </IconButton>
    </Box>
  );
}

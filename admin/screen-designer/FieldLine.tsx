import { useSortable } from "@dnd-kit/sortable";
import DownIcon from "@mui/icons-material/ArrowDownward";
import UpIcon from "@mui/icons-material/ArrowUpward";
import LockIcon from "@mui/icons-material/Lock";
import HiddenIcon from "@mui/icons-material/VisibilityOffOutlined";
import VisibleIcon from "@mui/icons-material/VisibilityOutlined";
import { Box, ButtonBase, IconButton, Tooltip } from "@mui/material";
import type { EffectiveField } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { levelWords } from "../screens/use-level-name.ts";
import { DragHandle } from "../shared/DragHandle.tsx";
import { designerWords } from "./words.ts";

interface FieldLineProps {
  readonly field: EffectiveField;
  /** Whether this level says anything about it. */
  readonly touched: boolean;
  readonly lockedBy: string | undefined;
  /** Place among the shown ones; null for one that is not shown. */
  readonly place: number | null;
  readonly last: number;
  readonly mayMove: boolean;
  readonly mayHide: boolean;
  readonly onMove: (place: number) => void;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One field of the designer's list: moved by dragging, by keyboard or by its arrows; shown or hidden by the eye. */
export function FieldLine(props: FieldLineProps) {
  const { field, touched, lockedBy, place, last, mayMove, mayHide, onMove, onToggle, onOpen } = props;
  const say = useSay();
  const name = say(field.label);
  const sortable = useSortable({
    id: field.field,
    disabled: place === null || !mayMove,
  });
  const { setNodeRef, transform, transition, isDragging } = sortable;
  return (
    <Box
      component="li"
      ref={place === null ? undefined : setNodeRef}
      sx={{
        display: "flex",
        alignItems: "center",
        minHeight: 40,
        pl: 0.5,
        pr: 1,
        position: "relative",
        zIndex: isDragging ? 1 : 0,
        bgcolor: isDragging ? "roles.selected" : "transparent",
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
        "&:hover": { bgcolor: isDragging ? "roles.selected" : "roles.hover" },
      }}
    >
      {place === null || !mayMove ? <Box sx={{ width: 34 }} /> : <DragHandle name={name} sortable={sortable} />}
      <ButtonBase
        onClick={onOpen}
        aria-label={say(designerWords.edit, { name })}
        sx={{
          flex: 1,
          minWidth: 0,
          height: 40,
          justifyContent: "flex-start",
          gap: 0.75,
          textAlign: "left",
          fontFamily: "inherit",
          fontSize: 14.5,
          lineHeight: 1.5,
          borderRadius: 1,
        }}
      >
        <Box
          component="span"
          sx={{
            overflow: "hidden",
            textOverflow: "ellipsis",
            whiteSpace: "nowrap",
            color: field.visible ? "text.primary" : "text.secondary",
          }}
        >
          {name}
        </Box>
        {touched && (
          <Tooltip title={say(designerWords.isChanged)}>
            <Box
              component="span"
              role="img"
              aria-label={say(designerWords.isChanged)}
              sx={{ width: 7, height: 7, borderRadius: "50%", bgcolor: "primary.main", flexShrink: 0 }}
            />
          </Tooltip>
        )}
        {lockedBy && (
          <Tooltip title={say(levelWords.isLocked, { name: lockedBy })}>
            <LockIcon sx={{ fontSize: 15, color: "text.secondary" }} titleAccess={say(levelWords.isLocked, { name: lockedBy })} />
          </Tooltip>
        )}
      </ButtonBase>
      {place !== null && mayMove && (
        <>
          <IconButton
            size="small"
            aria-label={say(designerWords.moveUp, { name })}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          >
            <UpIcon sx={{ fontSize: 17 }} />
          </IconButton>
          <IconButton
            size="small"
            aria-label={say(designerWords.moveDown, { name })}
            disabled={place === last}
            onClick={() => onMove(place + 1)}
          >
            <DownIcon sx={{ fontSize: 17 }} />
          </IconButton>
        </>
      )}
      <IconButton
        size="small"
        aria-label={say(field.visible ? designerWords.hide : designerWords.show, { name })}
        disabled={!mayHide}
        onClick={onToggle}
      >
        {field.visible ? <VisibleIcon fontSize="small" /> : <HiddenIcon fontSize="small" />}
      </IconButton>
    </Box>
  );
}

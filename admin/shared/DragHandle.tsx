import type { useSortable } from "@dnd-kit/sortable";
import DragIcon from "@mui/icons-material/DragIndicator";
import { IconButton } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { dragWords } from "./drag-words.ts";

interface DragHandleProps {
  /** What is moved. */
  readonly name: string;
  readonly sortable: Pick<ReturnType<typeof useSortable>, "attributes" | "listeners" | "setActivatorNodeRef">;
}

/** Where a line is taken to move it, with the mouse, a finger or the keys. */
export function DragHandle({ name, sortable: { attributes, listeners, setActivatorNodeRef } }: DragHandleProps) {
  const say = useSay();
  return (
    <IconButton
      size="small"
      ref={setActivatorNodeRef}
      {...attributes}
      {...listeners}
      aria-label={say(dragWords.move, { name })}
      sx={{ cursor: "grab", touchAction: "none" }}
    >
      <DragIcon fontSize="small" />
    </IconButton>
  );
}

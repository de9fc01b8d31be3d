import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Box } from "@mui/material";
import { type KeyboardEvent as KeyPress, useState } from "react";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { alongTheList } from "../../../shared/along-the-list.ts";
import { useDragWords } from "../../../shared/drag-words.ts";
import { listWords } from "../words.ts";
import { ColumnLine } from "./ColumnLine.tsx";

interface ColumnLinesProps {
  readonly columns: readonly EffectiveField[];
  readonly onHide: (field: string) => void;
  /** By so many places, forward when negative. */
  readonly onMove: (field: string, by: number) => void;
}

/** The columns that a list shows, to hide and to put into another order: by dragging, by keyboard, or by their arrows. */
export function ColumnLines({ columns, onHide, onMove }: ColumnLinesProps) {
  const say = useSay();
  const [dragging, setDragging] = useState(false);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useDragWords(columns);
  const names = columns.map(({ field }) => field);
  const drop = ({ active, over }: DragEndEvent) => {
    setDragging(false);
    const field = String(active.id);
    if (over && over.id !== active.id) onMove(field, names.indexOf(String(over.id)) - names.indexOf(field));
  };
  // Escape puts the column back where it was; the dialog around, which would close and keep the key for itself, does not hear of it.
  const putBack = (event: KeyPress) => {
    if (!dragging || event.key !== "Escape") return;
    event.stopPropagation();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, code: event.code }));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={() => setDragging(true)}
      onDragCancel={() => setDragging(false)}
      onDragEnd={drop}
      accessibility={accessibility}
      autoScroll={alongTheList}
    >
      <SortableContext items={names} strategy={verticalListSortingStrategy}>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }} aria-label={say(listWords.columns)} onKeyDownCapture={putBack}>
          {columns.map((column, place) => (
            <ColumnLine
              key={column.field}
              column={column}
              place={place}
              last={columns.length - 1}
              onHide={() => onHide(column.field)}
              onMove={(by) => onMove(column.field, by)}
            />
          ))}
        </Box>
      </SortableContext>
    </DndContext>
  );
}

import { DndContext, DragOverlay, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors } from "@dnd-kit/core";
import { Paper } from "@mui/material";
import { useMemo, useState } from "react";
import type { RaRecord } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { registerOf } from "../../records/book.ts";
import { useList } from "../../screens/list/ListContext.ts";
import { ListBoard } from "../../screens/list/rows/ListBoard.tsx";
import { boardFrames } from "./BoardFrames.tsx";
import { BoardMovesContext } from "./BoardMoves.ts";
import { CarryOnDialog } from "./CarryOnDialog.tsx";
import { deskWords } from "./words.ts";

/** The board of a register. By its states, a card that is brought to another column takes the transition that leads there. */
export default function RegisterBoard({ by }: { readonly by: string }) {
  const { resource } = useList();
  const register = registerOf(resource);
  const [dragged, setDragged] = useState<{ readonly record: RaRecord; readonly word: string } | null>(null);
  const [begun, setBegun] = useState<{ readonly id: string; readonly to: string } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const say = useSay();
  const title = useRecordTitle();
  const definition = register?.definition;
  const moves = useMemo(
    () =>
      definition && {
        definition,
        dragged: dragged?.word ?? null,
        carryOn: (record: RaRecord, to: string) => setBegun({ id: String(record.id), to }),
      },
    [definition, dragged],
  );
  if (by !== "state" || !moves || !register?.may.act || register.archivedOn !== null) return <ListBoard by={by} />;
  const name = dragged ? title(resource, dragged.record) : "";
  const stateOf = (key: unknown) => {
    const state = moves.definition.states.find((one) => one.key === key);
    return state ? say(inBoth(state.label)) : "";
  };
  return (
    <BoardMovesContext value={moves}>
      <DndContext
        sensors={sensors}
        collisionDetection={pointerWithin}
        onDragStart={({ active }) => setDragged((active.data.current as typeof dragged) ?? null)}
        onDragCancel={() => setDragged(null)}
        onDragEnd={({ over }) => {
          if (dragged && over && over.id !== dragged.word) moves.carryOn(dragged.record, String(over.id));
          setDragged(null);
        }}
        accessibility={{
          screenReaderInstructions: { draggable: say(deskWords.dragHow) },
          announcements: {
            onDragStart: () => say(deskWords.lifted, { title: name }),
            onDragOver: ({ over }) => (over ? say(deskWords.over, { state: stateOf(over.id) }) : undefined),
            onDragEnd: () => say(deskWords.dropped),
            onDragCancel: () => say(deskWords.cancelled),
          },
        }}
      >
        <ListBoard by={by} frames={boardFrames} />
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <Paper elevation={4} sx={{ px: 2, py: 1.25, fontWeight: 600, fontSize: 14, cursor: "grabbing" }}>
              {name}
            </Paper>
          )}
        </DragOverlay>
      </DndContext>
      {begun && <CarryOnDialog key={`${begun.id} ${begun.to}`} resource={resource} {...begun} onClose={() => setBegun(null)} />}
    </BoardMovesContext>
  );
}

import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Box, Typography } from "@mui/material";
import type { EffectiveField, EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useLevelName } from "../screens/use-level-name.ts";
import { alongTheList } from "../shared/along-the-list.ts";
import { useDragWords } from "../shared/drag-words.ts";
import { withOperation } from "./edit-operations.ts";
import { FieldLine } from "./FieldLine.tsx";
import { isTouched } from "./own-operations.ts";
import { settableProperties } from "./settable-properties.ts";
import { designerWords } from "./words.ts";

interface FieldLinesProps {
  readonly base: EffectiveScreen;
  readonly shown: EffectiveScreen;
  readonly operations: readonly ScreenOperation[];
  readonly personal: boolean;
  readonly onChange: (operations: readonly ScreenOperation[]) => void;
  readonly onOpen: (field: string) => void;
}

/** The fields in their order, to move, show and hide; each opens to say more about it. */
export function FieldLines({ base, shown, operations, personal, onChange, onOpen }: FieldLinesProps) {
  const say = useSay();
  const levelName = useLevelName();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const visible = shown.fields.filter((field) => field.visible);
  const hidden = shown.fields.filter((field) => !field.visible);
  const names = visible.map(({ field }) => field);
  const accessibility = useDragWords(visible);
  const tell = (operation: ScreenOperation) => onChange(withOperation(base, operations, operation));
  const moveTo = (field: string, place: number) => {
    const others = names.filter((name) => name !== field);
    tell({ op: "order", field, after: others[place - 1] ?? null });
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) moveTo(String(active.id), names.indexOf(String(over.id)));
  };
  const line = (field: EffectiveField, place: number | null) => {
    const above = base.fields.find((candidate) => candidate.field === field.field);
    const may = settableProperties(base, field, personal);
    return (
      <FieldLine
        key={field.field}
        field={field}
        touched={isTouched(operations, field.field)}
        lockedBy={above?.locks.visible || above?.locks.order ? levelName(above.locks.visible ?? above.locks.order) : undefined}
        place={place}
        last={visible.length - 1}
        mayMove={may.has("order") && !above?.locks.order}
        mayHide={may.has("visible") && !above?.locks.visible && !field.required}
        onMove={(next) => moveTo(field.field, next)}
        onToggle={() => tell({ op: field.visible ? "hide" : "show", field: field.field })}
        onOpen={() => onOpen(field.field)}
      />
    );
  };
  return (
    <>
      <GroupTitle text={`${say(designerWords.shown)} (${visible.length})`} />
      {visible.length === 0 && (
        <Typography sx={{ fontSize: 14, color: "text.secondary", px: 2 }}>{say(designerWords.nothingShown)}</Typography>
      )}
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={accessibility}
        autoScroll={alongTheList}
      >
        <SortableContext items={names} strategy={verticalListSortingStrategy}>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: "none" }} aria-label={say(designerWords.shown)}>
            {visible.map(line)}
          </Box>
        </SortableContext>
      </DndContext>
      {hidden.length > 0 && (
        <>
          <GroupTitle text={`${say(designerWords.notShown)} (${hidden.length})`} />
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: "none" }} aria-label={say(designerWords.notShown)}>
            {hidden.map((field) => line(field, null))}
          </Box>
        </>
      )}
    </>
  );
}

const GroupTitle = ({ text }: { readonly text: string }) => (
  <Typography component="h3" sx={{ fontSize: 13, fontWeight: 600, color: "text.secondary", px: 2, pt: 1.5, pb: 0.5 }}>
    {text}
  </Typography>
);

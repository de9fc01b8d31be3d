import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import AddIcon from "@mui/icons-material/Add";
import { Box, Button, ButtonBase, TextField, Typography } from "@mui/material";
import { useState } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { alongTheList } from "../../shared/along-the-list.ts";
import { DragHandle } from "../../shared/DragHandle.tsx";
import { useDragWords } from "../../shared/drag-words.ts";
import { type Data, freeKey, isData } from "./entry/data.ts";
import { entryName, moved } from "./entry/edit-entries.ts";
import { fieldEntry, kindOptions } from "./entry/field.ts";
import { guessKind } from "./guess-kind.ts";
import { designerPageWords as words } from "./page-words.ts";

interface FieldsFormProps {
  readonly definition: RegisterDefinition;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onChange: (fields: readonly Data[]) => void;
}

const asData = (field: RegisterField): Data => ({ ...field });

/** The form as people will fill it in, field by field: choose one to say more about it, drag it, or type the name of a new one. */
export function FieldsForm({ definition, chosen, onChoose, onChange }: FieldsFormProps) {
  const say = useSay();
  const language = useLanguage();
  const [name, setName] = useState("");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const fields = definition.fields.filter(({ retired }) => !retired);
  const keys = fields.map(({ key }) => key);
  const list = definition.fields.map(asData);
  const accessibility = useDragWords(fields.map(({ key, label }) => ({ field: key, label })));
  const place = (key: string) => definition.fields.findIndex((field) => field.key === key);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onChange(moved(list, place(String(active.id)), place(String(over.id))));
  };
  const add = () => {
    const typed = name.trim();
    if (typed === "") return;
    const key = freeKey(list, typed, "field");
    const label = language === "zh" ? { zh: typed, en: "" } : { zh: "", en: typed };
    const section = definition.fields.at(-1)?.section;
    onChange([...list, { key, label, of: guessKind(typed), ...(section ? { section } : {}) }]);
    onChoose(key);
    setName("");
  };
  return (
    <Box>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={accessibility}
        autoScroll={alongTheList}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          <Box component="ol" aria-label={say(words.fields)} sx={{ m: 0, p: 0, listStyle: "none" }}>
            {fields.map((field, index) => {
              const section = definition.sections.find(({ key }) => key === field.section);
              const first = section && fields[index - 1]?.section !== field.section;
              return (
                <Box key={field.key} component="li">
                  {first && (
                    <Typography variant="h3" sx={{ mt: index === 0 ? 0 : 2.5, mb: 0.5 }}>
                      {say(section.title)}
                    </Typography>
                  )}
                  <FieldBox field={field} definition={definition} chosen={chosen === field.key} onChoose={() => onChoose(field.key)} />
                </Box>
              );
            })}
          </Box>
        </SortableContext>
      </DndContext>
      {fields.length === 0 && <Typography sx={{ color: "text.secondary", mb: 1.5 }}>{say(words.noFields)}</Typography>}
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        sx={{ display: "flex", gap: 1, mt: 2, alignItems: "flex-start" }}
      >
        <TextField
          fullWidth
          label={say(words.addField)}
          helperText={name.trim() === "" ? say(words.addFieldHelp) : say(words.willBe, { kind: kindName(guessKind(name).kind, say) })}
          value={name}
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <Button type="submit" startIcon={<AddIcon />} sx={{ mt: 0.5, flexShrink: 0 }} disabled={name.trim() === ""}>
          {say(words.add)}
        </Button>
      </Box>
    </Box>
  );
}

function kindName(kind: string, say: ReturnType<typeof useSay>): string {
  const option = kindOptions().find(({ value }) => value === kind);
  return option ? say(option.label) : kind;
}

interface FieldBoxProps {
  readonly field: RegisterField;
  readonly definition: RegisterDefinition;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function FieldBox({ field, definition, chosen, onChoose }: FieldBoxProps) {
  const say = useSay();
  const name = say(entryName(fieldEntry, asData(field), definition));
  const sortable = useSortable({ id: field.key });
  const { setNodeRef, transform, transition, isDragging } = sortable;
  const options = isData(field.of) && "options" in field.of ? field.of.options.map(({ label }) => say(label)).join(" / ") : "";
  return (
    <Box
      ref={setNodeRef}
      sx={{
        display: "flex",
        alignItems: "center",
        gap: 0.5,
        mb: 1,
        position: "relative",
        zIndex: isDragging ? 1 : 0,
        transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined,
        transition,
      }}
    >
      <DragHandle name={name} sortable={sortable} />
      <ButtonBase
        onClick={onChoose}
        aria-pressed={chosen}
        sx={{
          flex: 1,
          minWidth: 0,
          minHeight: 56,
          px: 1.75,
          py: 1,
          display: "block",
          textAlign: "left",
          font: "inherit",
          borderRadius: 1,
          border: chosen ? 2 : 1,
          borderColor: chosen ? "primary.main" : "roles.border",
          bgcolor: "roles.sheet",
          "&:hover": { bgcolor: "roles.hover" },
        }}
      >
        <Box component="span" sx={{ display: "block", fontSize: 15, overflowWrap: "anywhere" }}>
          {name}
          {field.required && (
            <Box component="span" aria-label={say(words.required)} sx={{ color: "roles.seal", ml: 0.5 }}>
              *
            </Box>
          )}
        </Box>
        <Box component="span" sx={{ display: "block", fontSize: 12.5, color: "text.secondary", overflowWrap: "anywhere" }}>
          {[kindName(field.of.kind, say), options, field.help ? say(field.help) : ""].filter((part) => part !== "").join(" · ")}
        </Box>
      </ButtonBase>
    </Box>
  );
}

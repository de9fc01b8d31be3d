import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import AddIcon from "@mui/icons-material/Add";
import { Alert, Box, Button, Typography } from "@mui/material";
import { useDeferredValue, useState } from "react";
import { chosenOnly } from "../../../schema/policy/route-step.screen.ts";
import type { ApiError } from "../../graphql/api-error.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { useDragWords } from "../../shared/drag-words.ts";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { ApprovalRoutePreview } from "./approval-preview.ts";
import { PreviewSteps } from "./PreviewSteps.tsx";
import { draftOf, newStep, type RouteDraft, routeInput, type StepDraft } from "./route-draft.ts";
import { routeWords } from "./route-words.ts";
import { CountField, StepFields } from "./StepFields.tsx";
import { routeSteps } from "./shown-steps.ts";

interface RouteEditorProps {
  readonly category: {
    readonly id: string;
    readonly version: number | null;
    readonly name: string | null;
    readonly route: {
      readonly steps: unknown;
      readonly smallProvisions: number | null;
      readonly smallCharacters: number | null;
    } | null;
  };
  readonly nameOf: (id: string) => string;
  readonly onClose: () => void;
}

/** A category's way to approval: its steps to add, to fill in and to drag, with who would be asked today beside them. */
export default function RouteEditor({ category, nameOf, onClose }: RouteEditorProps) {
  const say = useSay();
  const [route, setRoute] = useState<RouteDraft>(() =>
    draftOf(
      category.route ? routeSteps(category.route) : chosenOnly,
      category.route ?? { smallProvisions: null, smallCharacters: null },
      nameOf,
    ),
  );
  return (
    <CommandFormDialog
      name="saveApprovalRoute"
      resource="categories"
      given={{ categoryId: category.id, expectedVersion: category.version, ...routeInput(route) }}
      needs={[]}
      wide
      title={say(routeWords.editRoute)}
      subject={category.name ?? "—"}
      text={say(routeWords.editText)}
      submit={say(routeWords.save)}
      onClose={onClose}
    >
      {(error) => (
        <>
          <Steps steps={route.steps} error={error} onChange={(steps) => setRoute({ ...route, steps })} />
          {route.steps.some(({ small }) => !small) && (
            <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}>
              <CountField
                label={say(routeWords.smallProvisions)}
                value={route.smallProvisions}
                error={error}
                field="smallProvisions"
                onChange={(smallProvisions) => setRoute({ ...route, smallProvisions })}
              />
              <CountField
                label={say(routeWords.smallCharacters)}
                value={route.smallCharacters}
                error={error}
                field="smallCharacters"
                onChange={(smallCharacters) => setRoute({ ...route, smallCharacters })}
              />
            </Box>
          )}
          <Preview route={route} />
        </>
      )}
    </CommandFormDialog>
  );
}

interface StepsProps {
  readonly steps: readonly StepDraft[];
  readonly error: ApiError | null;
  readonly onChange: (steps: readonly StepDraft[]) => void;
}

function Steps({ steps, error, onChange }: StepsProps) {
  const say = useSay();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const placeOf = (key: string) => steps.findIndex((step) => step.key === key);
  const accessibility = useDragWords(steps.map(({ key, name }) => ({ field: key, label: { zh: name, en: name } })));
  const move = ({ active, over }: DragEndEvent) => {
    if (over) onChange(arrayMove([...steps], placeOf(String(active.id)), placeOf(String(over.id))));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={move} accessibility={accessibility}>
      <SortableContext items={steps.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
        <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.5 }}>
          {steps.map((step, index) => (
            <StepFields
              key={step.key}
              step={step}
              index={index}
              error={error}
              onChange={(values) => onChange(steps.map((one) => (one.key === step.key ? { ...one, ...values } : one)))}
              onRemove={steps.length > 1 ? () => onChange(steps.filter(({ key }) => key !== step.key)) : null}
            />
          ))}
        </Box>
      </SortableContext>
      <Button startIcon={<AddIcon />} onClick={() => onChange([...steps, newStep()])} sx={{ alignSelf: "flex-start" }}>
        {say(routeWords.addStep)}
      </Button>
    </DndContext>
  );
}

/** Who would be asked today about a text of a department; what is not filled in yet says so itself. */
function Preview({ route }: { readonly route: RouteDraft }) {
  const say = useSay();
  const [department, setDepartment] = useState<Choice | null>(null);
  const input = useDeferredValue(routeInput(route));
  const query = useAnswer(
    ApprovalRoutePreview,
    { input, departmentId: department?.id ?? "" },
    { enabled: department !== null, keepPrevious: true },
  );
  return (
    <Box sx={{ borderTop: 1, borderColor: "roles.hairline", pt: 1.5, display: "grid", gap: 1 }}>
      <Typography variant="h3" sx={{ fontSize: 15, m: 0 }}>
        {say(routeWords.preview)}
      </Typography>
      <RecordPicker kind="departments" label={say(routeWords.previewFor)} value={department} onChange={setDepartment} />
      {query.error && <Alert severity="info">{query.error.fields[0]?.message ?? query.error.message}</Alert>}
      {department && query.data && !query.error && <PreviewSteps steps={query.data.approvalRoutePreview} />}
    </Box>
  );
}

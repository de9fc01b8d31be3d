import { useSortable } from "@dnd-kit/sortable";
import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { Box, Checkbox, FormControlLabel, FormHelperText, IconButton, MenuItem, TextField } from "@mui/material";
import { type StepAsking, stepAskings } from "../../../schema/policy/route-step.screen.ts";
import type { ApiError } from "../../graphql/api-error.ts";
import { useSay } from "../../i18n/say.ts";
import { wordLabel } from "../../marks/StateMark.tsx";
import { DragHandle } from "../../shared/DragHandle.tsx";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { RecordsPicker } from "../../shared/RecordsPicker.tsx";
import { fieldState } from "../../shared/use-values.ts";
import type { StepDraft } from "./route-draft.ts";
import { routeWords } from "./route-words.ts";

interface StepFieldsProps {
  readonly step: StepDraft;
  /** 0 first. */
  readonly index: number;
  readonly error: ApiError | null;
  readonly onChange: (values: Partial<StepDraft>) => void;
  /** Nothing where it is the only one. */
  readonly onRemove: (() => void) | null;
}

const beside = { display: "grid", gap: 1.5, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" } } as const;

/** One step of a route that is edited; it is moved by its handle, with the mouse, a finger or the keys. */
export function StepFields({ step, index, error, onChange, onRemove }: StepFieldsProps) {
  const say = useSay();
  const sortable = useSortable({ id: step.key });
  const { setNodeRef, transform, transition } = sortable;
  const at = (field: string) => `steps.${index}.${field}`;
  const name = step.name || say(routeWords.step, { place: index + 1 });
  return (
    <Box
      component="li"
      ref={setNodeRef}
      sx={{
        ...{ border: 1, borderColor: "roles.hairline", borderRadius: 1.5, p: 1.5, display: "grid", gap: 1.5, bgcolor: "roles.sheet" },
        ...{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition },
      }}
    >
      <Box sx={{ display: "flex", gap: 1, alignItems: "flex-start" }}>
        <DragHandle name={name} sortable={sortable} />
        <TextField
          label={say(routeWords.stepName, { place: index + 1 })}
          value={step.name}
          required
          fullWidth
          onChange={(event) => onChange({ name: event.target.value })}
          slotProps={{ htmlInput: { maxLength: 60 } }}
          {...fieldState(error, at("name"))}
        />
        {onRemove && (
          <IconButton aria-label={say(routeWords.removeStep, { name })} onClick={onRemove}>
            <DeleteIcon />
          </IconButton>
        )}
      </Box>
      <Box sx={beside}>
        <TextField
          select
          label={say(routeWords.asks)}
          value={step.asks}
          onChange={(event) => onChange({ asks: event.target.value as StepAsking })}
          {...fieldState(error, at("asks"))}
        >
          {stepAskings.map((asking) => {
            const label = wordLabel("StepAsking", asking);
            return (
              <MenuItem key={asking} value={asking}>
                {label ? say(label) : asking}
              </MenuItem>
            );
          })}
        </TextField>
        <WhomFields step={step} at={at} error={error} onChange={onChange} />
      </Box>
      <Box sx={beside}>
        {step.asks !== "head" && (
          <CountField
            label={say(routeWords.quorumField)}
            help={say(routeWords.quorumHelp)}
            value={step.quorum}
            error={error}
            field={at("quorum")}
            onChange={(quorum) => onChange({ quorum })}
          />
        )}
        <CountField
          label={say(routeWords.workingDays)}
          help={say(routeWords.workingDaysHelp)}
          value={step.workingDays}
          error={error}
          field={at("workingDays")}
          onChange={(workingDays) => onChange({ workingDays })}
        />
        {step.workingDays !== "" && (
          <RecordPicker
            kind="people"
            label={say(routeWords.passOnTo)}
            help={say(routeWords.passOnHelp)}
            value={step.passOnTo}
            onChange={(passOnTo) => onChange({ passOnTo })}
            error={error}
            field={at("passOnToId")}
          />
        )}
      </Box>
      <SmallField step={step} error={error} field={at("small")} onChange={onChange} />
    </Box>
  );
}

/** Whether small changes go through the step; one at least they must go through. */
function SmallField({ step, error, field, onChange }: Pick<StepFieldsProps, "step" | "error" | "onChange"> & { readonly field: string }) {
  const say = useSay();
  const { error: wrong, helperText } = fieldState(error, field);
  return (
    <div>
      <FormControlLabel
        control={<Checkbox checked={step.small} onChange={(_, small) => onChange({ small })} />}
        label={say(routeWords.small)}
      />
      {wrong && <FormHelperText error>{helperText}</FormHelperText>}
    </div>
  );
}

type WhomProps = Pick<StepFieldsProps, "step" | "error" | "onChange"> & { readonly at: (field: string) => string };

/** Whom a step asks, as far as its kind leaves that to be said. */
function WhomFields({ step, at, error, onChange }: WhomProps) {
  const say = useSay();
  switch (step.asks) {
    case "people":
      return (
        <RecordsPicker
          kind="people"
          label={say(routeWords.people)}
          required
          value={step.people}
          onChange={(people) => onChange({ people })}
          error={error}
          field={at("peopleIds")}
        />
      );
    case "head":
      return (
        <RecordPicker
          kind="departments"
          label={say(routeWords.department)}
          help={say(routeWords.departmentHelp)}
          value={step.department}
          onChange={(department) => onChange({ department })}
          error={error}
          field={at("departmentId")}
        />
      );
    case "position":
      return (
        <RecordPicker
          kind="positions"
          label={say(routeWords.position)}
          required
          value={step.position}
          onChange={(position) => onChange({ position })}
          error={error}
          field={at("positionId")}
        />
      );
    default:
      return null;
  }
}

interface CountFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly error: ApiError | null;
  readonly field: string;
  readonly onChange: (value: string) => void;
}

/** A whole number that may be left out. */
export function CountField({ label, help, value, error, field, onChange }: CountFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, "").slice(0, 5))}
      slotProps={{ htmlInput: { inputMode: "numeric" } }}
      {...fieldState(error, field, help)}
    />
  );
}

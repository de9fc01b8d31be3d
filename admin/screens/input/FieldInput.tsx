import { InputAdornment, Skeleton, TextField } from "@mui/material";
import { Suspense } from "react";
import { BooleanInput, email, NumberInput, required as needed, SelectInput, useInput } from "react-admin";
import type { EffectiveField, FieldScreen } from "../../../schema/registry.screen.ts";
import { choicesOf } from "../../../schema/shared/choices.screen.ts";
import { both, useSay } from "../../i18n/say.ts";
import { isResourceName } from "../../records/book.ts";
import { filledInOfRegisters } from "../../register/field/of-registers.ts";
import { onDemand } from "../../shared/on-demand.tsx";
import { AudienceInput } from "./AudienceInput.tsx";
import { DayInput } from "./DayInput.tsx";
import { FileInput } from "./FileInput.tsx";
import { KeysInput } from "./KeysInput.tsx";
import { MomentInput } from "./MomentInput.tsx";
import { OptionsInput } from "./OptionsInput.tsx";
import { RecordInput } from "./RecordInput.tsx";
import { RecordsInput } from "./RecordsInput.tsx";
import { TextInput } from "./TextInput.tsx";
import { WordsInput } from "./WordsInput.tsx";

const RegisterInput = onDemand(() => import("../../register/field/RegisterInput.tsx"));

const units = {
  percent: both("%", "%"),
  months: both("个月", "months"),
  minutes: both("分钟", "minutes"),
  workingDays: both("个工作日", "working days"),
};

/** What stands in a colour field at first; browsers accept no empty one. */
const firstColour = "#2f4b7c";

/** What a form asks for a field, as its kind is filled in. Nothing for kinds that only pages of their own can fill in. */
export function FieldInput({
  field,
}: {
  readonly field: Pick<EffectiveField, "field" | "kind" | "words" | "options" | "of" | "record" | "label" | "help" | "required"> &
    Pick<FieldScreen, "accept">;
}) {
  const say = useSay();
  const required = field.required ? [needed()] : [];
  const common = {
    source: field.field,
    label: say(field.label),
    helperText: field.help ? say(field.help) : false,
    validate: required,
    fullWidth: true,
    margin: "none",
  } as const;
  const own = { source: field.field, label: common.label, required: field.required, help: common.helperText };
  if (field.of && filledInOfRegisters(field.of))
    return (
      <Suspense fallback={<Skeleton variant="rounded" height={56} />}>
        <RegisterInput {...own} of={field.of} record={field.record} />
      </Suspense>
    );
  if (field.record && isResourceName(field.record)) {
    if (field.kind === "people") return null;
    if (field.kind === "records") return <RecordsInput {...own} resource={field.record} />;
    return (
      <RecordInput
        source={field.field}
        resource={field.record}
        label={common.label}
        required={field.required}
        helperText={field.help ? say(field.help) : undefined}
      />
    );
  }
  switch (field.kind) {
    case "word":
    case "state": {
      const choices = choicesOf(field).map(([id, label]) => ({ id, name: say(label) }));
      return <SelectInput {...common} choices={choices} translateChoice={false} />;
    }
    case "words":
      return <WordsInput {...own} choices={choicesOf(field).map(([id, label]) => ({ id, label }))} />;
    case "flag":
      return <BooleanInput source={common.source} label={common.label} helperText={common.helperText} />;
    case "day":
      return <DayInput {...own} />;
    case "moment":
      return <MomentInput {...own} />;
    case "number":
      return <NumberInput {...common} />;
    case "percent":
    case "months":
    case "minutes":
    case "workingDays": {
      const unit = <InputAdornment position="end">{say(units[field.kind])}</InputAdornment>;
      return <NumberInput {...common} slotProps={{ input: { endAdornment: unit } }} sx={{ maxWidth: 220 }} />;
    }
    case "longText":
      return <TextInput {...own} is="prose" />;
    case "markdown":
      return <TextInput {...own} is="document" />;
    case "email":
      return <TextInput {...own} is="line" type="email" validate={[email()]} />;
    case "phone":
      return <TextInput {...own} is="line" type="tel" />;
    case "text":
      return <TextInput {...own} is="line" />;
    case "colour":
      return <ColourInput {...own} />;
    case "options":
      return <OptionsInput {...own} />;
    case "keys":
      return <KeysInput {...own} />;
    case "audience":
      return <AudienceInput {...own} />;
    case "file":
      return <FileInput {...own} accept={field.accept ?? []} />;
    default:
      return null;
  }
}

function ColourInput({ source, label, required }: { readonly source: string; readonly label: string; readonly required: boolean }) {
  const { field } = useInput({ source, defaultValue: firstColour });
  return (
    <TextField
      name={source}
      type="color"
      label={label}
      required={required}
      value={field.value || firstColour}
      onChange={field.onChange}
      onBlur={field.onBlur}
      sx={{ maxWidth: 140 }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}

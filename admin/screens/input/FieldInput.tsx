import { BooleanInput, email, maxLength, NumberInput, required as needed, SelectInput, TextInput } from "react-admin";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { isResourceName } from "../resource-name.ts";
import { DayInput } from "./DayInput.tsx";
import { MomentInput } from "./MomentInput.tsx";
import { RecordInput } from "./RecordInput.tsx";

/** Characters that a line of text takes at most; the server says more exactly where less is allowed. */
const longestLine = 500;

/** What stands in a colour field at first; browsers accept no empty one. */
const firstColour = "#2f4b7c";

/** What a form asks for a field, as its kind is filled in. Nothing for kinds that only pages of their own can fill in. */
export function FieldInput({
  field,
}: {
  readonly field: Pick<EffectiveField, "field" | "kind" | "words" | "record" | "label" | "help" | "required">;
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
  if (field.record && isResourceName(field.record)) {
    if (field.kind === "records" || field.kind === "people") return null;
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
      const labels = Object.entries(field.words ? words[field.words] : {});
      const choices = labels.map(([id, label]) => ({ id, name: say(label) }));
      return <SelectInput {...common} choices={choices} translateChoice={false} />;
    }
    case "flag":
      return <BooleanInput source={common.source} label={common.label} helperText={common.helperText} />;
    case "day":
      return <DayInput source={common.source} label={common.label} required={field.required} help={common.helperText} />;
    case "moment":
      return <MomentInput source={common.source} label={common.label} required={field.required} help={common.helperText} />;
    case "number":
    case "percent":
    case "months":
    case "minutes":
    case "workingDays":
      return <NumberInput {...common} />;
    case "longText":
      return <TextInput {...common} multiline minRows={3} />;
    case "markdown":
      return <TextInput {...common} multiline minRows={10} />;
    case "email":
      return <TextInput {...common} type="email" validate={[...required, email()]} />;
    case "colour":
      return <TextInput {...common} type="color" defaultValue={firstColour} sx={{ maxWidth: 140 }} />;
    case "text":
    case "phone":
      return <TextInput {...common} validate={[...required, maxLength(longestLine)]} />;
    default:
      return null;
  }
}

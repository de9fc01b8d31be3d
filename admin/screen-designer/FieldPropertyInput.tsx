import { Button, FormControlLabel, Switch } from "@mui/material";
import type { EffectiveField, EffectiveScreen, FieldProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { screenOf } from "../records/book.ts";
import { BilingualInput } from "./BilingualInput.tsx";
import { propertyWords } from "./operation-words.ts";
import { PlainValueInput } from "./PlainValueInput.tsx";
import { SectionInput } from "./SectionInput.tsx";
import { WhenInput } from "./WhenInput.tsx";
import { WidthInput } from "./WidthInput.tsx";
import { designerWords } from "./words.ts";

interface FieldPropertyInputProps {
  readonly property: FieldProperty;
  readonly field: EffectiveField;
  readonly screen: EffectiveScreen;
  readonly disabled: boolean;
  readonly onChange: (operation: ScreenOperation) => void;
}

/** Characters of a label and of a help text, as the server takes them. */
const longest = { label: 80, help: 300 };

/** Says one property of a field, in the way that fits it. */
export function FieldPropertyInput({ property, field, screen, disabled, onChange }: FieldPropertyInputProps) {
  const say = useSay();
  const name = field.field;
  /** Takes away what counts now, also when a level above gives it. */
  const none = (words: "noHelp" | "autoWidth" | "emptyDefault", value: unknown, operation: ScreenOperation) =>
    value !== null &&
    !disabled && (
      <Button size="small" onClick={() => onChange(operation)} sx={{ display: "flex", mt: 0.5, ml: -0.5 }}>
        {say(designerWords[words])}
      </Button>
    );
  switch (property) {
    case "visible":
      return (
        <Toggle
          label={say(designerWords.isShown)}
          checked={field.visible}
          disabled={disabled}
          onChange={(visible) => onChange({ op: visible ? "show" : "hide", field: name })}
        />
      );
    case "offered":
      return (
        <Toggle
          label={say(designerWords.isOffered)}
          checked={field.offered}
          disabled={disabled}
          onChange={(value) => onChange({ op: "offer", field: name, value })}
        />
      );
    case "required":
      return (
        <Toggle
          label={say(designerWords.isRequired)}
          checked={field.required}
          disabled={disabled}
          onChange={(value) => onChange({ op: "required", field: name, value })}
        />
      );
    case "readOnly":
      return (
        <Toggle
          label={say(designerWords.isReadOnly)}
          checked={field.readOnly || isGivenOnce(screen, field)}
          disabled={disabled}
          onChange={(value) => onChange({ op: "readOnly", field: name, value })}
        />
      );
    case "label":
    case "help":
      return (
        <>
          <BilingualInput
            name={say(propertyWords[property])}
            value={field[property]}
            longest={longest[property]}
            multiline={property === "help"}
            disabled={disabled}
            onChange={(value) => onChange({ op: property, field: name, value })}
          />
          {property === "help" && none("noHelp", field.help, { op: "help", field: name, value: null })}
        </>
      );
    case "width":
      return (
        <>
          <WidthInput value={field.width} disabled={disabled} onChange={(value) => onChange({ op: "width", field: name, value })} />
          {none("autoWidth", field.width, { op: "width", field: name, value: null })}
        </>
      );
    case "section":
      return (
        <SectionInput
          screen={screen}
          field={field}
          disabled={disabled}
          onChange={(value) => onChange({ op: "section", field: name, value })}
        />
      );
    case "default":
      return (
        <>
          <PlainValueInput
            field={field}
            label={field.default === null ? say(designerWords.noDefault) : say(propertyWords.default)}
            value={field.default}
            disabled={disabled}
            onChange={(value) => onChange({ op: "default", field: name, value })}
          />
          {none("emptyDefault", field.default, { op: "default", field: name, value: null })}
        </>
      );
    case "when":
      return <WhenInput screen={screen} field={field} disabled={disabled} onChange={onChange} />;
    case "order":
      return null;
  }
}

/** What is given once, when a record is made, is read-only afterwards. */
const isGivenOnce = (screen: EffectiveScreen, field: EffectiveField): boolean =>
  field.createOnly && !screenOf(screen.resource).form.fields.some((own) => own.field === field.field && own.createOnly);

interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onChange: (checked: boolean) => void;
}

const Toggle = ({ label, checked, disabled, onChange }: ToggleProps) => (
  <FormControlLabel
    control={<Switch size="small" checked={checked} disabled={disabled} onChange={(_, next) => onChange(next)} />}
    label={label}
    sx={{ ml: -0.5, "& .MuiFormControlLabel-label": { fontSize: 14.5, ml: 0.75 } }}
  />
);

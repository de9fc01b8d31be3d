import { Button, FormControlLabel, Radio, RadioGroup, Switch, TextField } from "@mui/material";
import { useState } from "react";
import type { EffectiveField, EffectiveScreen, FieldProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { screens } from "../../schema/registry.screen.ts";
import { isRelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { useSay } from "../i18n/say.ts";
import { BilingualInput } from "./BilingualInput.tsx";
import { ConditionInput } from "./ConditionInput.tsx";
import { conditionsOf } from "./comparisons.ts";
import { closesCircle } from "./condition-circle.ts";
import { propertyWords } from "./operation-words.ts";
import { PlainValueInput } from "./PlainValueInput.tsx";
import { SectionInput } from "./SectionInput.tsx";
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
  field.createOnly && !screens[screen.resource].form.fields.some((own) => own.field === field.field && own.createOnly);

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

interface WidthInputProps {
  readonly value: number | null;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

function WidthInput({ value, disabled, onChange }: WidthInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState({ given: value, text: String(value ?? "") });
  const text = typed.given === value ? typed.text : String(value ?? "");
  const fits = (width: number) => Number.isInteger(width) && width >= 40 && width <= 800;
  return (
    <TextField
      type="number"
      label={say(designerWords.pixels)}
      value={text}
      disabled={disabled}
      error={text !== "" && !fits(Number(text))}
      onChange={(event) => {
        const width = Number(event.target.value);
        setTyped({ given: fits(width) ? width : value, text: event.target.value });
        if (fits(width)) onChange(width);
      }}
      slotProps={{ htmlInput: { min: 40, max: 800, step: 10, "aria-label": say(propertyWords.width) } }}
      sx={{ maxWidth: 200, mt: 0.5 }}
    />
  );
}

function WhenInput({ screen, field, disabled, onChange }: Omit<FieldPropertyInputProps, "property">) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const conditional = field.when !== null || asking;
  const inForm = new Set(screens[screen.resource].form.fields.map((own) => own.field));
  const others = screen.fields.filter(
    (other) =>
      other.field !== field.field &&
      inForm.has(other.field) &&
      other.visible &&
      conditionsOf(other.kind).length > 0 &&
      other.comparable &&
      !closesCircle(screen, [], field.field, other.field),
  );
  return (
    <>
      <RadioGroup
        value={conditional ? "when" : "always"}
        onChange={(_, choice) => {
          setAsking(choice === "when");
          if (choice === "always" && field.when) onChange({ op: "when", field: field.field, value: null });
        }}
      >
        <FormControlLabel value="always" disabled={disabled} control={<Radio size="small" />} label={say(designerWords.always)} />
        <FormControlLabel value="when" disabled={disabled} control={<Radio size="small" />} label={say(designerWords.onlyWhen)} />
      </RadioGroup>
      {conditional && (
        <ConditionInput
          fields={others}
          comparisons={(other) => conditionsOf(other.kind)}
          value={field.when}
          disabled={disabled}
          onChange={({ value, ...condition }) => {
            if (!isRelativeDay(value)) onChange({ op: "when", field: field.field, value: { ...condition, value } });
          }}
        />
      )}
    </>
  );
}

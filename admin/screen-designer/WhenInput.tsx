import { FormControlLabel, Radio, RadioGroup } from "@mui/material";
import { useState } from "react";
import type { EffectiveField, EffectiveScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { isRelativeDay } from "../../schema/screen/relative-day.screen.ts";
import { useSay } from "../i18n/say.ts";
import { screenOf } from "../records/book.ts";
import { ConditionInput } from "./ConditionInput.tsx";
import { conditionsOf } from "./comparisons.ts";
import { closesCircle } from "./condition-circle.ts";
import { designerWords } from "./words.ts";

interface WhenInputProps {
  readonly field: EffectiveField;
  readonly screen: EffectiveScreen;
  readonly disabled: boolean;
  readonly onChange: (operation: ScreenOperation) => void;
}

/** Whether a field shows always, or only while another one of the form holds something. */
export function WhenInput({ screen, field, disabled, onChange }: WhenInputProps) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const conditional = field.when !== null || asking;
  const inForm = new Set(screenOf(screen.resource).form.fields.map((own) => own.field));
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

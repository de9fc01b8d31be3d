import BackIcon from "@mui/icons-material/ArrowBack";
import { Box, Button, FormControlLabel, Switch, Typography } from "@mui/material";
import { type ReactNode, useEffect, useRef } from "react";
import type { EffectiveField, EffectiveScreen, FieldProperty, ScreenOperation } from "../../schema/registry.screen.ts";
import { fieldProperties } from "../../schema/screen/properties.screen.ts";
import { useSay } from "../i18n/say.ts";
import { useLevelName } from "../screens/use-level-name.ts";
import { isLocked, unlocked, withOperation, withoutField, withoutProperty } from "./edit-operations.ts";
import { FieldPropertyInput } from "./FieldPropertyInput.tsx";
import { propertyWords } from "./operation-words.ts";
import { isOwn, isTouched } from "./own-operations.ts";
import { PropertyLine } from "./PropertyLine.tsx";
import { lockOn, settableProperties } from "./settable-properties.ts";
import { designerWords } from "./words.ts";

interface FieldEditorProps {
  readonly base: EffectiveScreen;
  readonly shown: EffectiveScreen;
  readonly field: EffectiveField;
  readonly operations: readonly ScreenOperation[];
  readonly personal: boolean;
  readonly onChange: (operations: readonly ScreenOperation[]) => void;
  readonly onBack: () => void;
  /** What the field itself is, of a department's own. */
  readonly own?: ReactNode;
}

/** Everything that a level says about one field. */
export function FieldEditor({ base, shown, field, operations, personal, onChange, onBack, own }: FieldEditorProps) {
  const say = useSay();
  const levelName = useLevelName();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const name = field.field;
  const above = base.fields.find((candidate) => candidate.field === name);
  const may = settableProperties(base, field, personal);
  const properties = fieldProperties[base.kind].filter((property) => property !== "order" && may.has(property));
  const whole = isLocked(operations, name);
  const lockedBy = (property: FieldProperty) => {
    const source = above && lockOn(above, property);
    return source && levelName(source);
  };
  const from = (property: FieldProperty) =>
    isOwn(operations, name, property) && !lockedBy(property) ? say(designerWords.here) : levelName(above?.sources[property]);
  const lockOf = (property: FieldProperty) => {
    if (personal || whole || lockedBy(property)) return undefined;
    const locked = isLocked(operations, name, property);
    const onToggle = () =>
      onChange(locked ? unlocked(operations, name, property) : withOperation(base, operations, { op: "lock", field: name, property }));
    return { locked, onToggle };
  };
  return (
    <Box sx={{ px: 2, pb: 3 }}>
      <Button ref={back} startIcon={<BackIcon />} onClick={onBack} sx={{ mt: 1, ml: -1 }}>
        {say(designerWords.back)}
      </Button>
      <Typography variant="h3" sx={{ mt: 0.5, mb: 1 }}>
        {say(field.label)}
      </Typography>
      {own}
      {properties.map((property) => (
        <PropertyLine
          key={property}
          name={say(propertyWords[property])}
          from={from(property)}
          lockedBy={lockedBy(property)}
          onReset={isOwn(operations, name, property) ? () => onChange(withoutProperty(base, operations, name, property)) : undefined}
          lock={lockOf(property)}
        >
          <FieldPropertyInput
            property={property}
            field={field}
            screen={shown}
            disabled={lockedBy(property) !== undefined || (property === "visible" && field.required)}
            onChange={(operation) => onChange(withOperation(base, operations, operation))}
          />
        </PropertyLine>
      ))}
      {!may.has("visible") && !personal && (
        <Typography sx={{ fontSize: 13.5, color: "text.secondary", py: 1, borderTop: 1, borderColor: "divider" }}>
          {say(designerWords.alwaysRequired)}
        </Typography>
      )}
      <Box sx={{ borderTop: 1, borderColor: "divider", pt: 1.25, display: "grid", gap: 1, justifyItems: "start" }}>
        {!personal && (
          <FormControlLabel
            control={
              <Switch
                checked={whole}
                onChange={() => onChange(whole ? unlocked(operations, name) : withOperation(base, operations, { op: "lock", field: name }))}
              />
            }
            label={say(designerWords.lockField)}
          />
        )}
        {isTouched(operations, name) && (
          <Button variant="outlined" size="small" onClick={() => onChange(withoutField(base, operations, name))}>
            {say(designerWords.resetField)}
          </Button>
        )}
      </Box>
    </Box>
  );
}

import { Box } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { dataAt } from "../entry/data.ts";
import { ChoiceInput } from "./ChoiceInput.tsx";
import { NumberInput } from "./NumberInput.tsx";
import { unitWords, registerDesignerWords as words } from "./words.ts";

interface SpanInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: { readonly amount: number; readonly unit: string } | undefined) => void;
}

const units = Object.entries(unitWords).map(([value, label]) => ({ value, label }));

/** So many minutes, hours, working days … */
export function SpanInput({ label, help, value, onChange }: SpanInputProps) {
  const say = useSay();
  const unit = String(dataAt(value, "unit") ?? "hours");
  const amount = dataAt(value, "amount");
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: "1fr 1fr", gap: 1 }}>
      <NumberInput
        label={label}
        help={help}
        min={0}
        max={10_000}
        value={amount}
        onChange={(next) => onChange(next === undefined ? undefined : { amount: next, unit })}
      />
      <ChoiceInput
        label={say(words.unit)}
        options={units}
        value={unit}
        onChange={(next) => typeof amount === "number" && onChange({ amount, unit: String(next) })}
      />
    </Box>
  );
}

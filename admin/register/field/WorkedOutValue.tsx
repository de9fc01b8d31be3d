import { Box, FormHelperText, FormLabel } from "@mui/material";
import { useWatch } from "react-hook-form";
import type { WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { sayValue } from "../../../schema/register/value/value.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { valueAt } from "../../records/field-path.ts";
import { useFieldSurroundings } from "./FieldSurroundings.ts";
import type { RegisterInputProps } from "./use-field-value.ts";
import { useValueReader } from "./use-value-reader.ts";
import { fieldWords } from "./words.ts";

/** What a worked-out field gives for what the form holds now; what the record holds where it cannot be told here. */
export function WorkedOutValue({ source, label, help, of }: RegisterInputProps<Extract<WholeKind, { readonly kind: "computed" }>>) {
  const say = useSay();
  const { workOut } = useFieldSurroundings();
  const values: Readonly<Record<string, unknown>> = useWatch();
  const given = workOut?.(source, values);
  const value = given === undefined ? valueAt(values, source) : given;
  const text = sayValue(of, value, useValueReader(of, value));
  return (
    <div>
      <FormLabel component="div" sx={{ fontSize: 13 }}>
        {label}
      </FormLabel>
      <Box component="output" aria-label={label} sx={{ display: "block", minHeight: 28, fontWeight: 600 }}>
        {text || (
          <Box component="span" sx={{ fontWeight: 400, color: "text.secondary" }}>
            {say(fieldWords.notYet)}
          </Box>
        )}
      </Box>
      <FormHelperText sx={{ mx: 0 }}>{help || (text && say(fieldWords.workedOut))}</FormHelperText>
    </div>
  );
}

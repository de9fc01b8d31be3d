import { TextField } from "@mui/material";
import type { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { fieldState } from "./use-values.ts";
import { sharedWords } from "./words.ts";

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: ApiError | null;
}

/** Why something is done that others will ask about; always required. */
export function ReasonField({ value, onChange, error }: ReasonFieldProps) {
  const say = useSay();
  return (
    <TextField
      label={say(sharedWords.reason)}
      required
      multiline
      minRows={2}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      {...fieldState(error, "reason")}
    />
  );
}

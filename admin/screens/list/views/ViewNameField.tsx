import { TextField } from "@mui/material";
import type { ApiError } from "../../../graphql/api-error.ts";
import { useSay } from "../../../i18n/say.ts";
import { fieldState } from "../../../shared/use-values.ts";
import { viewWords } from "./view-words.ts";

interface ViewNameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error: ApiError | null;
}

/** What people are to call a view. */
export function ViewNameField({ value, onChange, error }: ViewNameFieldProps) {
  const say = useSay();
  return (
    <TextField
      label={say(viewWords.name)}
      required
      autoFocus
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { maxLength: 60 } }}
      {...fieldState(error, "name", say(viewWords.nameHelp))}
    />
  );
}

import { TextField } from "@mui/material";

interface TextInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
}

/** A short text that people do not read, such as the address of a register. */
export const TextInput = ({ label, help, placeholder, value, onChange }: TextInputProps) => (
  <TextField
    fullWidth
    label={label}
    helperText={help}
    placeholder={placeholder}
    value={typeof value === "string" ? value : ""}
    onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
    slotProps={{ htmlInput: { maxLength: 120, spellCheck: false } }}
  />
);

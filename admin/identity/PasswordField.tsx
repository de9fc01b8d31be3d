import VisibilityOffIcon from "@mui/icons-material/VisibilityOffOutlined";
import VisibilityIcon from "@mui/icons-material/VisibilityOutlined";
import { IconButton, InputAdornment } from "@mui/material";
import { useState } from "react";
import { useSay } from "../i18n/say.ts";
import { EntryField } from "../shared/EntryField.tsx";
import { identityWords } from "./words.ts";

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: "current-password" | "new-password";
  readonly error?: string | undefined;
  readonly help?: string | undefined;
  readonly autoFocus?: boolean;
}

/** A password that can be looked at while typing. */
export function PasswordField({ label, value, onChange, autoComplete, error, help, autoFocus = false }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const say = useSay();
  return (
    <EntryField
      label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      type={shown ? "text" : "password"}
      autoComplete={autoComplete}
      problem={error}
      helperText={help}
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={say(shown ? identityWords.hidePassword : identityWords.showPassword)}
                onClick={() => setShown(!shown)}
              >
                {shown ? <VisibilityOffIcon fontSize="small" /> : <VisibilityIcon fontSize="small" />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

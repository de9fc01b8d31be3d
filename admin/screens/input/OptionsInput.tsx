import AddIcon from "@mui/icons-material/Add";
import DeleteIcon from "@mui/icons-material/DeleteOutlined";
import { Box, Button, FormHelperText, IconButton, TextField, Typography } from "@mui/material";
import { required as needed, useInput } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { sharedWords } from "../../shared/words.ts";

interface Option {
  readonly key: string;
  readonly text: string;
}

interface OptionsInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
}

const letters = "ABCDEFGHIJ";

/** The choices of a question: a line each, named by letters. */
export function OptionsInput({ source, label, required, help }: OptionsInputProps) {
  const input = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = input;
  const say = useSay();
  const message = useInputMessage(input, help);
  const options: readonly Option[] = Array.isArray(field.value) ? field.value : [];
  const free = [...letters].find((letter) => options.every(({ key }) => key !== letter));
  const change = (next: readonly Option[]) => field.onChange(next.map(({ key, text }) => ({ key, text })));
  return (
    <Box role="group" aria-label={label}>
      <Typography sx={{ color: "text.secondary", fontSize: 13, mb: 1 }}>
        {label}
        {required && " *"}
      </Typography>
      <Box sx={{ display: "grid", gap: 1 }}>
        {options.map((option) => (
          <Box key={option.key} sx={{ display: "flex", gap: 1, alignItems: "center" }}>
            <Box component="span" sx={{ width: 20, textAlign: "center", color: "text.secondary" }}>
              {option.key}
            </Box>
            <TextField
              name={source}
              value={option.text}
              onChange={({ target }) => change(options.map((each) => (each.key === option.key ? { ...each, text: target.value } : each)))}
              slotProps={{ htmlInput: { "aria-label": `${label} ${option.key}` } }}
            />
            <IconButton
              size="small"
              aria-label={say(sharedWords.removeLine, { name: option.key })}
              onClick={() => change(options.filter(({ key }) => key !== option.key))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
      </Box>
      {free && (
        <Button size="small" startIcon={<AddIcon />} sx={{ mt: 1 }} onClick={() => change([...options, { key: free, text: "" }])}>
          {say(sharedWords.addLine)}
        </Button>
      )}
      {message && <FormHelperText error={fieldState.invalid}>{message}</FormHelperText>}
    </Box>
  );
}

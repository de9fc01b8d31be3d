import { TextField, type TextFieldProps } from "@mui/material";
import { useState } from "react";
import { required as needed, useInput, type Validator } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { useInputMessage } from "../../shared/input-message.ts";
import { fits, lengthAfter, mostOfDocument, mostOfLine, mostOfProse } from "../../shared/paste-limit.ts";
import { sharedWords } from "../../shared/words.ts";

interface TextInputProps {
  readonly source: string;
  readonly label: string;
  readonly required: boolean;
  readonly help: string | false;
  readonly is: "line" | "prose" | "document";
  readonly type?: TextFieldProps["type"];
  readonly validate?: readonly Validator[];
}

const shapes = {
  line: { most: mostOfLine, look: {} },
  prose: { most: mostOfProse, look: { multiline: true, minRows: 3, maxRows: 16 } },
  document: { most: mostOfDocument, look: { multiline: true, minRows: 10, maxRows: 30 } },
} as const;

/** A text in a form: a line, or several that grow as one types and tell how many characters they are. What is too long to paste is refused. */
export function TextInput({ source, label, required, help, is, type = "text", validate = [] }: TextInputProps) {
  const { most, look } = shapes[is];
  const input = useInput({ source, defaultValue: null, validate: [...(required ? [needed()] : []), ...validate] });
  const { field, fieldState } = input;
  const [refused, setRefused] = useState(0);
  const say = useSay();
  const message = useInputMessage(input, help);
  const value = String(field.value ?? "");
  const sentence = refused > 0 ? say(sharedWords.pasteTooLong, { length: refused.toLocaleString(), most: most.toLocaleString() }) : message;
  const count = is !== "line" && value !== "" ? say(sharedWords.characters, { smart_count: [...value].length }) : "";
  return (
    <TextField
      {...look}
      name={source}
      type={type}
      label={label}
      required={required}
      value={value}
      onBlur={field.onBlur}
      onChange={({ target }) => {
        const length = target.value.length;
        setRefused(fits(length, most) ? 0 : length);
        if (fits(length, most)) field.onChange(target.value === "" ? null : target.value);
      }}
      onPaste={(event) => {
        const { selectionStart, selectionEnd } = event.target as HTMLInputElement;
        const pasted = event.clipboardData.getData("text");
        if (fits(lengthAfter(value, [selectionStart ?? 0, selectionEnd ?? 0], pasted), most)) return;
        event.preventDefault();
        setRefused(pasted.length);
      }}
      error={fieldState.invalid || refused > 0}
      helperText={sentence || count ? <Below sentence={sentence} count={count} /> : undefined}
      slotProps={{ htmlInput: { "data-own-limit": most }, formHelperText: { component: "div" } }}
    />
  );
}

function Below({ sentence = "", count }: { readonly sentence: string | undefined; readonly count: string }) {
  return (
    <span style={{ display: "flex", gap: 12, justifyContent: "space-between" }}>
      <span>{sentence}</span>
      <span style={{ whiteSpace: "nowrap" }}>{count}</span>
    </span>
  );
}

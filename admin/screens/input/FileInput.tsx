import CloseIcon from "@mui/icons-material/CloseOutlined";
import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Box, Button, FormHelperText, IconButton } from "@mui/material";
import { type ChangeEvent, useId, useRef, useState } from "react";
import { required as needed, useInput } from "react-admin";
import { both, useSay } from "../../i18n/say.ts";
import { valueAt } from "../../records/field-path.ts";
import { fileContent } from "../../shared/file-content.ts";
import { useInputMessage, useMessageText } from "../../shared/input-message.ts";

const words = {
  choose: both("选择文件：%{label}", "Choose a file: %{label}"),
  takeAway: both("不用“%{name}”", "Leave “%{name}” out"),
  unreadable: both("无法读取此文件，请重新选择。", "This file cannot be read: choose it again."),
};

interface FileInputProps {
  readonly source: string;
  readonly label: string;
  readonly help: string | false;
  /** Endings of names that are taken. */
  readonly accept: readonly string[];
  readonly required: boolean;
}

/** One file to be sent with what the form sends: chosen, or photographed on phones. */
export function FileInput({ source, label, help, accept, required }: FileInputProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [unreadable, setUnreadable] = useState(false);
  const shown = useInput({ source, defaultValue: null, ...(required ? { validate: needed() } : {}) });
  const { field, fieldState } = shown;
  const text = useMessageText();
  // The server names the part of the file that is wrong.
  const refused = valueAt(fieldState.error, "fileName.message") ?? valueAt(fieldState.error, "base64.message");
  const own = useInputMessage(shown, help);
  const message = unreadable ? say(words.unreadable) : typeof refused === "string" ? text(refused) : own;
  const about = useId();
  const name = valueAt(field.value, "fileName");
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    // The same file can be chosen again after it was refused.
    event.target.value = "";
    if (!file) return;
    const content = await fileContent(file).catch(() => null);
    setUnreadable(content === null);
    field.onChange(content);
  };
  return (
    <Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Button
          ref={field.ref}
          variant="outlined"
          startIcon={<UploadIcon />}
          onClick={() => input.current?.click()}
          aria-describedby={about}
        >
          {say(words.choose, { label })}
        </Button>
        {typeof name === "string" && (
          <Box component="span" role="status" sx={{ display: "inline-flex", alignItems: "center", fontSize: 14, overflowWrap: "anywhere" }}>
            {name}
            <IconButton size="small" aria-label={say(words.takeAway, { name })} onClick={() => field.onChange(null)}>
              <CloseIcon fontSize="small" />
            </IconButton>
          </Box>
        )}
      </Box>
      <FormHelperText id={about} error={unreadable || fieldState.invalid}>
        {message}
      </FormHelperText>
      <input ref={input} type="file" hidden accept={accept.join(",")} onChange={(event) => void choose(event)} aria-label={label} />
    </Box>
  );
}

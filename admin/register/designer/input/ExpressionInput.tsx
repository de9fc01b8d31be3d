import FunctionsIcon from "@mui/icons-material/Functions";
import { Box, Button, Menu, MenuItem, TextField, Typography } from "@mui/material";
import { useRef, useState } from "react";
import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { type Data, listAt } from "../entry/data.ts";
import { type Demanded, useExpressionCheck } from "./use-expression-check.ts";
import { registerDesignerWords as words } from "./words.ts";

interface ExpressionInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly definition: RegisterDefinition;
  /** What the formula is part of: of a table's column, the other columns can be named. */
  readonly entry: Data;
  readonly gives: Demanded;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
}

interface Insertable {
  readonly key: string;
  readonly name: string;
}

/** A formula: its fields put in by choosing them, its type and what is wrong with it said while one writes. */
export function ExpressionInput({ label, help, definition, entry, gives, value, onChange }: ExpressionInputProps) {
  const say = useSay();
  const text = typeof value === "string" ? value : "";
  const input = useRef<HTMLInputElement>(null);
  const [isWriting, setWriting] = useState(false);
  const [menu, setMenu] = useState<HTMLElement | null>(null);
  const { problem, type } = useExpressionCheck(text, definition, entry, gives);
  const columns = listAt(entry, "columns");
  const offered: readonly Insertable[] = [
    ...definition.fields.filter(({ retired }) => !retired).map((field) => ({ key: field.key, name: say(field.label) })),
    ...columns.map((column) => ({ key: String(column.key), name: String(column.key) })),
  ];
  const insert = (key: string) => {
    setMenu(null);
    const at = input.current?.selectionStart ?? text.length;
    onChange(`${text.slice(0, at)}${key}${text.slice(at)}`);
    input.current?.focus();
  };
  return (
    <Box>
      <TextField
        fullWidth
        multiline
        label={label}
        value={text}
        inputRef={input}
        error={problem !== null}
        helperText={problem ? say(problem) : (help ?? (isWriting ? say(words.formulaHelp) : undefined))}
        onFocus={() => setWriting(true)}
        onBlur={() => setWriting(false)}
        onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
        slotProps={{ htmlInput: { maxLength: 2000, spellCheck: false, style: { fontFamily: "ui-monospace, monospace", fontSize: 14 } } }}
      />
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, mt: 0.25 }}>
        <Button size="small" startIcon={<FunctionsIcon />} aria-haspopup="menu" onClick={(event) => setMenu(event.currentTarget)}>
          {say(words.insertField)}
        </Button>
        {type && !problem && text !== "" && (
          <Typography role="status" sx={{ fontSize: 12.5, color: "text.secondary" }}>
            {say(words.gives, { type: say(type) })}
          </Typography>
        )}
      </Box>
      <Menu anchorEl={menu} open={menu !== null} onClose={() => setMenu(null)}>
        {offered.map(({ key, name }) => (
          <MenuItem key={key} onClick={() => insert(key)}>
            {name}
            <Box component="code" sx={{ ml: 1, fontSize: 12.5, color: "text.secondary" }}>
              {key}
            </Box>
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}

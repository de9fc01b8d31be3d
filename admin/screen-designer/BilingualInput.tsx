import { Box, TextField } from "@mui/material";
import { useState } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { isSame } from "./is-same.ts";
import { designerWords } from "./words.ts";

interface BilingualInputProps {
  /** What the text is for, said before each language to those who hear the field. */
  readonly name: string;
  readonly value: Bilingual | null;
  readonly onChange: (value: Bilingual) => void;
  readonly longest: number;
  readonly disabled?: boolean;
  readonly multiline?: boolean;
}

const none: Bilingual = { zh: "", en: "" };

/** A text in both languages; it counts once both are there. */
export function BilingualInput({ name, value, onChange, longest, disabled = false, multiline = false }: BilingualInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState({ given: value, text: value ?? none });
  const text = isSame(typed.given, value) ? typed.text : (value ?? none);
  const change = (next: Bilingual) => {
    const trimmed = { zh: next.zh.trim(), en: next.en.trim() };
    const complete = trimmed.zh !== "" && trimmed.en !== "";
    setTyped({ given: complete ? trimmed : value, text: next });
    if (complete) onChange(trimmed);
  };
  const half = (text.zh.trim() === "") !== (text.en.trim() === "");
  return (
    <Box sx={{ display: "grid", gap: 1.5, pt: 0.5 }}>
      {(["zh", "en"] as const).map((language) => {
        const label = say(language === "zh" ? designerWords.chinese : designerWords.english);
        return (
          <TextField
            key={language}
            label={label}
            value={text[language]}
            disabled={disabled}
            multiline={multiline}
            error={half && text[language].trim() === ""}
            helperText={half && text[language].trim() === "" ? say(designerWords.bothNeeded) : undefined}
            onChange={(event) => change({ ...text, [language]: event.target.value })}
            slotProps={{ htmlInput: { maxLength: longest, "aria-label": `${name} ${label}`, lang: language } }}
          />
        );
      })}
    </Box>
  );
}

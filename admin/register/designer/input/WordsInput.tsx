import { Box, Button, TextField } from "@mui/material";
import { useState } from "react";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { useLanguage, useSay } from "../../../i18n/say.ts";
import { registerDesignerWords as words } from "./words.ts";

interface WordsInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: Partial<Bilingual> | undefined;
  readonly onChange: (value: Bilingual | undefined) => void;
  readonly long?: boolean | undefined;
  readonly autoFocus?: boolean;
  readonly problem?: string | undefined;
}

/** A text in the language of the panel, and in the other one for whoever wants that: where one is empty the other is shown. */
export function WordsInput({ label, help, value, onChange, long = false, autoFocus = false, problem }: WordsInputProps) {
  const say = useSay();
  const own = useLanguage();
  const other = own === "zh" ? "en" : "zh";
  const [both, setBoth] = useState(false);
  const shownOther = both || (value?.[other] ?? "") !== "";
  const change = (language: "zh" | "en", text: string) => {
    const next = { zh: "", en: "", ...value, [language]: text };
    onChange(next.zh === "" && next.en === "" ? undefined : next);
  };
  const line = (language: "zh" | "en") => (
    <TextField
      label={language === own ? label : `${label} · ${say(language === "zh" ? words.chinese : words.english)}`}
      value={value?.[language] ?? ""}
      autoFocus={autoFocus && language === own}
      multiline={long}
      minRows={long ? 2 : undefined}
      fullWidth
      error={language === own && problem !== undefined}
      helperText={language === own ? (problem ?? help) : say(words.otherHint)}
      onChange={(event) => change(language, event.target.value)}
      slotProps={{ htmlInput: { maxLength: long ? 2000 : 120, lang: language } }}
    />
  );
  return (
    <Box sx={{ display: "grid", gap: 1 }}>
      {line(own)}
      {shownOther ? (
        line(other)
      ) : (
        <Button size="small" sx={{ justifySelf: "start" }} onClick={() => setBoth(true)}>
          {say(words.inBoth)}
        </Button>
      )}
    </Box>
  );
}

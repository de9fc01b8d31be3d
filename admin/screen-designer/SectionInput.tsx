import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { Bilingual, EffectiveField, EffectiveScreen } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { screenOf } from "../records/book.ts";
import { BilingualInput } from "./BilingualInput.tsx";
import { propertyWords } from "./operation-words.ts";
import { designerWords } from "./words.ts";

interface SectionInputProps {
  readonly screen: EffectiveScreen;
  readonly field: EffectiveField;
  readonly disabled: boolean;
  readonly onChange: (title: Bilingual) => void;
}

const made = "new section";

/** Under which heading of the form a field stands: one that is there, or a new one. */
export function SectionInput({ screen, field, disabled, onChange }: SectionInputProps) {
  const say = useSay();
  const [naming, setNaming] = useState(false);
  const usual = screenOf(screen.resource).form.sections;
  const sections = [...usual, ...screen.sections.filter(({ key }) => !usual.some((section) => section.key === key))];
  const name = say(propertyWords.section);
  return (
    <>
      <TextField
        select
        value={naming ? made : sections.some(({ key }) => key === field.section) ? field.section : ""}
        disabled={disabled}
        onChange={(event) => {
          const chosen = sections.find(({ key }) => key === event.target.value);
          setNaming(chosen === undefined);
          if (chosen) onChange(chosen.title);
        }}
        slotProps={{ select: { "aria-label": name } }}
      >
        {sections.map(({ key, title }) => (
          <MenuItem key={key} value={key}>
            {say(title)}
          </MenuItem>
        ))}
        <MenuItem value={made}>{say(designerWords.newSection)}</MenuItem>
      </TextField>
      {naming && <BilingualInput name={name} value={null} longest={80} disabled={disabled} onChange={onChange} />}
    </>
  );
}

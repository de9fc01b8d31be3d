import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { EntryEditor } from "./editor/EntryEditor.tsx";
import type { Data } from "./entry/data.ts";
import { entryName } from "./entry/edit-entries.ts";
import { fieldEntry } from "./entry/field.ts";
import { FieldsForm } from "./FieldsForm.tsx";
import { freshOf } from "./fresh-kind.ts";
import { designerPageWords as words } from "./page-words.ts";

interface FieldsDeskProps {
  readonly definition: RegisterDefinition;
  readonly published: RegisterDefinition | null;
  readonly onChange: (fields: readonly Data[]) => void;
}

/** The form on the left, what is said of the chosen field beside it; on phones below it. */
export function FieldsDesk({ definition, published, onChange }: FieldsDeskProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const fields = definition.fields.map((field): Data => ({ ...field }));
  const field = fields.find(({ key }) => key === chosen);
  const isKept = published?.fields.some(({ key }) => key === chosen) ?? false;
  const tell = (entry: Data) => onChange(fields.map((old) => (old.key === chosen ? freshOf(old, entry) : old)));
  const remove = () => {
    onChange(
      isKept ? fields.map((old) => (old.key === chosen ? { ...old, retired: true } : old)) : fields.filter(({ key }) => key !== chosen),
    );
    setChosen(null);
  };
  return (
    <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) 400px" }, alignItems: "start" }}>
      <Sheet>
        <FieldsForm definition={definition} chosen={chosen} onChoose={setChosen} onChange={onChange} />
      </Sheet>
      <Sheet
        heading={field ? say(entryName(fieldEntry, field, definition)) || say(words.fields) : say(words.fields)}
        sx={{ position: { md: "sticky" }, top: { md: 72 }, maxHeight: { md: "calc(100dvh - 96px)" }, overflowY: { md: "auto" } }}
      >
        {field ? (
          <>
            <EntryEditor key={chosen} of={fieldEntry} entry={field} definition={definition} onChange={tell} />
            <Button color="error" sx={{ mt: 2 }} onClick={remove}>
              {say(isKept ? words.retireField : words.removeField)}
            </Button>
          </>
        ) : (
          <Typography sx={{ color: "text.secondary" }}>{say(words.chooseField)}</Typography>
        )}
      </Sheet>
    </Box>
  );
}

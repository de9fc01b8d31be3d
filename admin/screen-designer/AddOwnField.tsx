import AddIcon from "@mui/icons-material/Add";
import { Box, Button, FormControlLabel, MenuItem, Switch, TextField, Typography } from "@mui/material";
import { useRef, useState } from "react";
import { useNotify } from "react-admin";
import type { FieldKindDefinition } from "../../schema/register/definition/field.screen.ts";
import { shapedOperation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { loadBook } from "../providers/load-book.ts";
import { useBook } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { kindOptions } from "../register/designer/entry/field.ts";
import { freshOf } from "../register/designer/fresh-kind.ts";
import { guessKind } from "../register/designer/guess-kind.ts";
import { EntryField } from "../shared/EntryField.tsx";
import { ProblemSummary } from "../shared/ProblemSummary.tsx";
import { designerWords } from "./words.ts";

/** What adding or changing an own field answers. */
export interface SavedOwnField {
  readonly path: string;
}

export const SaveOwnField = shapedOperation<{ saveOwnField: SavedOwnField }>()(
  "mutation SaveOwnField($input: SaveOwnFieldInput!) { saveOwnField(input: $input) }",
);

/** Kinds that make sense in one field beside those of the code; what a register holds beside is designed there. */
const offered = kindOptions().filter(({ value }) => value !== "computed");

interface AddOwnFieldProps {
  readonly resource: ResourceName;
  readonly departmentId: string | null;
  readonly onAdded: (path: string) => void;
}

/** Adds a field of the department's own: type its name, and it is there. */
export default function AddOwnField({ resource, departmentId, onAdded }: AddOwnFieldProps) {
  const say = useSay();
  const language = useLanguage();
  const notify = useNotify();
  const line = useRef<HTMLInputElement>(null);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<string | null>(null);
  const [onlyHeads, setOnlyHeads] = useState(false);
  const { known } = useBook();
  const isFirst = !known.some(
    ({ definition, owningDepartmentId, archivedOn }) =>
      definition?.extends === resource &&
      archivedOn === null &&
      (departmentId === null ? definition.access.read.template === "everybody" : owningDepartmentId === departmentId),
  );
  const add = useCommand(SaveOwnField, ({ saveOwnField }) => {
    setName("");
    setKind(null);
    line.current?.focus();
    notify(say(designerWords.ownAdded), { type: "success" });
    void loadBook({ anew: true }).then(() => onAdded(saveOwnField.path));
  });
  const guessed = guessKind(name.trim());
  const chosen = kind ?? guessed.kind;
  const send = () => {
    const typed = name.trim();
    const label = language === "zh" ? { zh: typed, en: "" } : { zh: "", en: typed };
    const of = kind === null ? guessed : (freshOf({ of: guessed }, { of: { kind } }).of as FieldKindDefinition);
    const searchable = of.kind === "text" || of.kind === "longText" ? { searchable: true } : {};
    add.mutate({ input: { resource, departmentId, onlyHeads, field: { label, of, ...searchable } } });
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      sx={{ mx: 2, my: 1.5, p: 1.5, border: 1, borderColor: "divider", borderRadius: 1.5, display: "grid", gap: 1.25 }}
    >
      <Typography component="h3" sx={{ fontSize: 14, fontWeight: 600 }}>
        {say(designerWords.ownAdd)}
      </Typography>
      <ProblemSummary error={add.error} />
      <EntryField
        size="small"
        label={say(designerWords.ownName)}
        helperText={say(departmentId === null ? designerWords.ownForAll : designerWords.ownForDepartment)}
        value={name}
        onChange={setName}
        slotProps={{ htmlInput: { ref: line, maxLength: 80 } }}
      />
      {name.trim() !== "" && (
        <>
          <TextField
            select
            size="small"
            label={say(designerWords.ownKind)}
            value={chosen}
            onChange={({ target }) => setKind(target.value)}
            slotProps={{ select: { MenuProps: { slotProps: { paper: { sx: { maxHeight: 320 } } } } } }}
          >
            {offered.map(({ value, label }) => (
              <MenuItem key={value} value={value}>
                {say(label)}
              </MenuItem>
            ))}
          </TextField>
          {isFirst && departmentId !== null && (
            <FormControlLabel
              label={say(designerWords.ownOnlyHeads)}
              control={<Switch size="small" checked={onlyHeads} onChange={(_, on) => setOnlyHeads(on)} />}
              slotProps={{ typography: { sx: { fontSize: 14 } } }}
            />
          )}
          <Button
            type="submit"
            variant="outlined"
            size="small"
            startIcon={<AddIcon />}
            loading={add.isPending}
            sx={{ justifySelf: "start" }}
          >
            {say(designerWords.ownAddNow)}
          </Button>
        </>
      )}
    </Box>
  );
}

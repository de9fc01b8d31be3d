import { Box, Button, Stack, TextField, Typography } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import { type ChosenLimit, columnTargets } from "../../../schema/register/sheet/chosen-register.screen.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { EntryField } from "../../shared/EntryField.tsx";
import type { FileContent } from "../../shared/file-content.ts";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { kindNames } from "../designer/entry/field.ts";
import { ColumnCard } from "./ColumnCard.tsx";
import { LimitPart } from "./LimitPart.tsx";
import { BeginRegister, ImportRecords, PublishBegun, type ReadSheet } from "./operations.ts";
import { RowsStep } from "./RowsStep.tsx";
import { plainSlug } from "./slug.ts";
import { registerOf, wantedColumns, withColumn } from "./wanted-columns.ts";
import { newRegisterWords } from "./words.ts";

interface SheetFormProps {
  readonly read: ReadSheet;
  readonly file: FileContent;
  readonly owner: string;
}

/** A register that was made, with what taking the rows over would do. */
interface Made {
  readonly registerId: string;
  readonly report: RecordsImport;
}

/** What a list is to become: names, columns, a time limit; then the register is made, and its rows are looked at. */
export function SheetForm({ read, file, owner }: SheetFormProps) {
  const say = useSay();
  const [title, setTitle] = useState(read.title);
  const [singular, setSingular] = useState("");
  const [slug, setSlug] = useState(read.slug || plainSlug(read.title));
  const [columns, setColumns] = useState(() => wantedColumns(read));
  const [limit, setLimit] = useState<ChosenLimit | null>(null);
  const definition = registerOf({ title: title.trim(), singular, columns, limit });
  const states = registerOf({ title, singular, columns, limit: null }).states;
  const targets = columnTargets(columns);
  const making = useMutation<Made, Error>({
    mutationFn: async () => {
      const { saveRegisterDraft } = await give(BeginRegister, { input: { slug, owningDepartmentId: owner, definition } });
      const { registerId, expectedVersion } = saveRegisterDraft;
      await give(PublishBegun, { input: { registerId, expectedVersion, note: file.fileName } });
      const { importRecords } = await give(ImportRecords, { input: { ...file, registerId, columns: targets, dryRun: true } });
      return { registerId, report: importRecords };
    },
  });
  const error = making.error instanceof ApiError ? making.error : null;
  if (making.data)
    return (
      <RowsStep
        slug={slug}
        registerId={making.data.registerId}
        first={making.data.report}
        file={file}
        columns={targets}
        definition={definition}
      />
    );
  const ready = owner !== "" && title.trim() !== "" && definition.fields.length > 0;
  return (
    <Stack
      spacing={2}
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <Sheet>
        <Box sx={{ display: "grid", gap: 2, gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" } }}>
          <EntryField label={say(newRegisterWords.name)} helperText={say(newRegisterWords.nameExample)} value={title} onChange={setTitle} />
          <TextField
            label={say(newRegisterWords.singular)}
            helperText={say(newRegisterWords.singularHelp)}
            value={singular}
            onChange={(event) => setSingular(event.target.value)}
          />
          <EntryField
            label={say(newRegisterWords.address)}
            helperText={say(newRegisterWords.addressHelp)}
            problem={error?.fields.find(({ path }) => path === "input.slug")?.message}
            value={slug}
            onChange={setSlug}
          />
        </Box>
      </Sheet>
      <div>
        <Typography variant="h2">{say(newRegisterWords.columns)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say(newRegisterWords.columnsHelp)}
        </Typography>
      </div>
      {columns.map((column, place) => (
        <ColumnCard
          key={column.column}
          column={column}
          kindNames={kindNames}
          onChange={(change) => setColumns(withColumn(columns, place, change))}
        />
      ))}
      <LimitPart limit={limit} states={states} onChange={setLimit} />
      <ProblemSummary error={error} />
      <div>
        <Button type="submit" variant="contained" loading={making.isPending} disabled={!ready}>
          {say(newRegisterWords.makeSheet)}
        </Button>
      </div>
    </Stack>
  );
}

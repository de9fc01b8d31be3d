import { Alert, Box, Button, MenuItem, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { inBoth } from "../../../schema/register/said.screen.ts";
import type { Bilingual, EffectiveField } from "../../../schema/registry.screen.ts";
import { shapedOperation } from "../../graphql/operation.ts";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useBook } from "../../records/book.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { FileButton } from "../../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../../shared/file-content.ts";
import { fillsIn, type OwnGroup, ownGroups } from "./own-groups.ts";
import { ownWords } from "./words.ts";

interface Outcome {
  readonly applied: boolean;
  readonly rows: number;
  readonly failed: number;
  readonly filled: number;
  readonly columns: readonly { readonly heading: string; readonly fills: string | null }[];
  readonly wrong: readonly {
    readonly row: number;
    readonly problems: readonly { readonly heading: string | null; readonly message: Bilingual }[];
  }[];
}

const Import = shapedOperation<{ importOwnFields: Outcome }>()(
  "mutation ImportOwnFields($input: ImportOwnFieldsInput!) { importOwnFields(input: $input) }",
);

interface ImportOwnFieldsProps {
  readonly fields: readonly EffectiveField[];
}

/** Fills in own fields from a list, such as the export of this one: what would happen is said beforehand. For those whom an extension lets. */
export default function ImportOwnFields({ fields }: ImportOwnFieldsProps) {
  useBook();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const groups = ownGroups({ fields }).filter(({ register }) => fillsIn(register));
  if (groups.length === 0) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {say(ownWords.import)}
      </Button>
      {open && <ImportDialog groups={groups} onClose={() => setOpen(false)} />}
    </>
  );
}

interface ImportDialogProps {
  readonly groups: readonly OwnGroup[];
  readonly onClose: () => void;
}

function ImportDialog({ groups, onClose }: ImportDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const [slug, setSlug] = useState(groups[0]?.register.slug ?? "");
  const [file, setFile] = useState<FileContent | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const title = (group: OwnGroup) => say(inBoth(group.register.titles.plural));
  const run = useCommand(Import, ({ importOwnFields }) => {
    setOutcome(importOwnFields);
    if (!importOwnFields.applied) return;
    notify(say(ownWords.filledMany, { count: importOwnFields.filled }), { type: "success" });
    onClose();
  });
  const look = (chosen: FileContent, register: string) => {
    setOutcome(null);
    run.mutate({ input: { register, ...chosen, dryRun: true } });
  };
  const ready = outcome !== null && outcome.failed === 0 && outcome.filled > 0;
  return (
    <CommandDialog
      open
      wide
      title={say(ownWords.import)}
      subject={groups
        .filter(({ register }) => register.slug === slug)
        .map(title)
        .join("")}
      text={say(ownWords.importText)}
      submit={say(ownWords.importNow)}
      pending={run.isPending}
      disabled={!ready}
      error={run.error}
      onSubmit={() => file && run.mutate({ input: { register: slug, ...file, dryRun: false } })}
      onClose={onClose}
    >
      {groups.length > 1 && (
        <TextField
          select
          label={say(ownWords.which)}
          value={slug}
          onChange={({ target }) => {
            setSlug(target.value);
            if (file) look(file, target.value);
          }}
        >
          {groups.map((group) => (
            <MenuItem key={group.register.slug} value={group.register.slug}>
              {title(group)}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Box sx={{ display: "flex", alignItems: "center", gap: 1.5 }}>
        <FileButton
          label={say(ownWords.chooseFile)}
          accept=".csv,.xlsx"
          onFile={async (chosen) => {
            const content = await fileContent(chosen);
            setFile(content);
            look(content, slug);
          }}
        />
        {file && <Typography sx={{ fontSize: 14, overflowWrap: "anywhere" }}>{file.fileName}</Typography>}
      </Box>
      {outcome && <ImportOutcome outcome={outcome} />}
    </CommandDialog>
  );
}

/** Rows with something wrong that are shown; of the rest their number is said. */
const MOST_SHOWN = 20;

function ImportOutcome({ outcome }: { readonly outcome: Outcome }) {
  const say = useSay();
  const { rows, failed, filled, columns, wrong } = outcome;
  const left = columns.filter(({ fills, heading }) => fills === null && heading !== "").map(({ heading }) => heading);
  return (
    <Box sx={{ display: "grid", gap: 1, fontSize: 14 }}>
      <Alert severity={failed > 0 ? "warning" : "info"}>
        {say(failed > 0 ? ownWords.importWrong : ownWords.importRight, { rows, failed, filled })}
      </Alert>
      {left.length > 0 && (
        <Typography sx={{ fontSize: 14, color: "text.secondary" }}>{say(ownWords.importLeft, { columns: left.join("、") })}</Typography>
      )}
      {wrong.slice(0, MOST_SHOWN).map(({ row, problems }) => (
        <Typography key={row} sx={{ fontSize: 14 }}>
          {say(ownWords.importRow, {
            row,
            problems: problems.map(({ heading, message }) => (heading ? `${heading}: ` : "") + say(message)).join("；"),
          })}
        </Typography>
      ))}
      {wrong.length > MOST_SHOWN && (
        <Typography sx={{ fontSize: 14 }}>{say(ownWords.importMore, { count: wrong.length - MOST_SHOWN })}</Typography>
      )}
    </Box>
  );
}

import { Checkbox, Divider, FormControlLabel, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { FileButton } from "../../shared/FileButton.tsx";
import { fileContent } from "../../shared/file-content.ts";
import { sharedWords } from "../../shared/words.ts";
import { ImportRevision } from "../commands.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";
import { ImportPreviewView } from "./ImportPreviewView.tsx";
import { type ImportPreview, type ImportSource, PreviewImport } from "./import-preview.ts";

interface Previewed {
  readonly source: ImportSource;
  readonly preview: ImportPreview;
}

/** Brings a text in: from a file or the clipboard, seen first, then saved. */
export function ImportDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [text, setText] = useState("");
  const [source, setSource] = useState<ImportSource | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [takeTitle, setTakeTitle] = useState(true);
  const preview = useCommand(PreviewImport);
  const save = useCommand(ImportRevision, onClose);
  const look = (next: ImportSource) => {
    setSource(next);
    preview.mutate(
      { input: { revisionId: draft.id, ...next } },
      { onSuccess: (data) => setPreviewed({ source: next, preview: data.previewImport }) },
    );
  };
  const choose = async (file: File) => look(await fileContent(file));
  const title = previewed?.preview.title;
  const submit = () => {
    if (!previewed) look({ text });
    else
      save.mutate({
        input: { revisionId: draft.id, expectedVersion: draft.version ?? 0, ...previewed.source, ...(takeTitle && title ? { title } : {}) },
      });
  };
  return (
    <CommandDialog
      open
      wide
      title={say(policyWords.importText)}
      subject={nameOf("revisions", draft)}
      submit={say(previewed ? policyWords.saveImport : policyWords.preview)}
      pending={preview.isPending || save.isPending}
      disabled={!previewed && text.trim() === ""}
      error={save.error ?? (previewed ? null : preview.error)}
      onClose={onClose}
      onSubmit={submit}
    >
      {previewed ? (
        <>
          {title && (
            <FormControlLabel
              control={<Checkbox checked={takeTitle} onChange={(_, checked) => setTakeTitle(checked)} />}
              label={say(policyWords.useTitle, { title })}
            />
          )}
          <ImportPreviewView preview={previewed.preview} onAgain={() => setPreviewed(null)} />
        </>
      ) : (
        <>
          <Typography variant="body2" color="textSecondary">
            {say(policyWords.importHelp)}
          </Typography>
          <Stack direction="row" spacing={2} sx={{ alignItems: "center" }}>
            <FileButton
              label={say(sharedWords.chooseFile)}
              accept=".docx,.txt,.md,.doc,.wps,.pdf"
              onFile={(file) => void choose(file)}
              disabled={preview.isPending}
            />
            {source && "fileName" in source && <span>{source.fileName}</span>}
          </Stack>
          <Divider />
          <TextField
            label={say(policyWords.paste)}
            multiline
            minRows={10}
            maxRows={20}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </>
      )}
    </CommandDialog>
  );
}

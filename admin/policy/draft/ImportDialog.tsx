import { Button, Checkbox, FormControlLabel } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import type { FileContent } from "../../shared/file-content.ts";
import { ImportRevision } from "../commands.ts";
import type { Draft } from "../draft-page.ts";
import { ImportChanges } from "./import/ImportChanges.tsx";
import { ImportPreviewView } from "./import/ImportPreviewView.tsx";
import { type ImportPreview, type ImportSource, PreviewImport } from "./import/import-preview.ts";
import { RegulationChoice } from "./import/RegulationChoice.tsx";
import { SourceForm } from "./import/SourceForm.tsx";
import { useImportChoices } from "./import/use-import-choices.ts";
import { importWords } from "./import/words.ts";

interface ImportDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** Brings a text in: from a file or the clipboard, seen and corrected first, then saved. */
export function ImportDialog({ draft, onClose }: ImportDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const nameOf = useRecordTitle();
  const [text, setText] = useState("");
  const [file, setFile] = useState<FileContent | null>(null);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const preview = useCommand(PreviewImport);
  const look = (source: ImportSource) =>
    preview.mutate(
      { input: { revisionId: draft.id, ...source } },
      { onSuccess: (data) => setPreviewed({ source, preview: data.previewImport }) },
    );
  if (previewed)
    return (
      <PreviewDialog
        key={`${previewed.source.part ?? 0}`}
        draft={draft}
        {...previewed}
        pending={preview.isPending}
        onPart={(part) => look({ ...previewed.source, part })}
        onAgain={() => setPreviewed(null)}
        onClose={onClose}
      />
    );
  return (
    <CommandDialog
      open
      wide
      title={say(importWords.importText)}
      subject={nameOf("revisions", draft)}
      submit={say(importWords.preview)}
      pending={preview.isPending}
      disabled={text.trim() === ""}
      error={preview.error}
      onClose={onClose}
      onSubmit={() => {
        setFile(null);
        look({ text });
      }}
    >
      <SourceForm
        revisionId={draft.id}
        text={text}
        onText={setText}
        onHtml={(html) => {
          setFile(null);
          look({ html });
        }}
        file={file}
        onFile={(content) => {
          setFile(content);
          look(content);
        }}
        pending={preview.isPending}
        error={preview.error}
        onAttached={(name) => {
          notify(say(importWords.attached, { name }), { type: "success" });
          onClose();
        }}
      />
    </CommandDialog>
  );
}

interface Previewed {
  readonly source: ImportSource;
  readonly preview: ImportPreview;
}

interface PreviewDialogProps extends Previewed, ImportDialogProps {
  readonly pending: boolean;
  readonly onPart: (part: number | null) => void;
  readonly onAgain: () => void;
}

/** The text as it was read, to be corrected; where the draft has one already, what would change comes before it is saved. */
function PreviewDialog({ draft, source, preview, pending, onPart, onAgain, onClose }: PreviewDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [takeTitle, setTakeTitle] = useState(true);
  const [comparing, setComparing] = useState(false);
  const chosen = useImportChoices(preview);
  const save = useCommand(ImportRevision, onClose);
  const { title } = preview;
  const { choices } = chosen;
  const comparesFirst = (draft.provisions?.length ?? 0) > 0 && !comparing;
  const submit = () => {
    if (comparesFirst) setComparing(true);
    else
      save.mutate({
        input: {
          ...{ revisionId: draft.id, expectedVersion: draft.version ?? 0, choices: [...choices] },
          ...source,
          ...(takeTitle && title ? { title } : {}),
        },
      });
  };
  return (
    <CommandDialog
      open
      wide="whole"
      title={say(importWords.importText)}
      subject={nameOf("revisions", draft)}
      submit={say(comparesFirst ? importWords.seeChanges : importWords.saveImport)}
      pending={save.isPending || pending}
      error={save.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {comparing ? (
        <>
          <Button sx={{ alignSelf: "flex-start" }} onClick={() => setComparing(false)}>
            {say(importWords.backToPreview)}
          </Button>
          <ImportChanges revisionId={draft.id} source={source} choices={choices} />
        </>
      ) : (
        <>
          <RegulationChoice regulations={preview.regulations} source={source} level={draft.level} pending={pending} onPart={onPart} />
          {title && (
            <FormControlLabel
              control={<Checkbox checked={takeTitle} onChange={(_, checked) => setTakeTitle(checked)} />}
              label={say(importWords.useTitle, { title })}
            />
          )}
          <ImportPreviewView preview={preview} chosen={chosen} onAgain={onAgain} />
        </>
      )}
    </CommandDialog>
  );
}

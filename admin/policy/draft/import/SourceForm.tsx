import { Button, Divider, TextField, Typography } from "@mui/material";
import { AttachFile } from "../../../evidence/attachments.ts";
import { DropArea } from "../../../evidence/DropArea.tsx";
import type { ApiError } from "../../../graphql/api-error.ts";
import { useCommand } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import { type FileContent, fileContent } from "../../../shared/file-content.ts";
import { sharedWords } from "../../../shared/words.ts";
import { importWords } from "./words.ts";

interface SourceFormProps {
  readonly revisionId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What was copied from Word, WPS or a page, with its structure. */
  readonly onHtml: (html: string) => void;
  readonly file: FileContent | null;
  readonly onFile: (file: FileContent) => void;
  readonly pending: boolean;
  readonly error: ApiError | null;
  readonly onAttached: (name: string) => void;
}

/** Where a text comes from: a file or the clipboard. What cannot be imported can be kept as an attachment. */
export function SourceForm({ revisionId, text, onText, onHtml, file, onFile, pending, error, onAttached }: SourceFormProps) {
  const say = useSay();
  const attach = useCommand(AttachFile);
  const keep = (content: FileContent) =>
    attach.mutate({ input: { revisionId, ...content } }, { onSuccess: () => onAttached(content.fileName) });
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {say(importWords.importHelp)}
      </Typography>
      <DropArea
        label={say(sharedWords.chooseFile)}
        accept=".docx,.html,.htm,.xhtml,.txt,.md,.doc,.wps,.pdf"
        disabled={pending}
        onFiles={([chosen]) => chosen && void fileContent(chosen).then(onFile)}
      />
      {file && <Typography variant="body2">{file.fileName}</Typography>}
      {file && error && (
        <Button variant="outlined" sx={{ alignSelf: "flex-start" }} loading={attach.isPending} onClick={() => keep(file)}>
          {say(importWords.attachInstead)}
        </Button>
      )}
      {attach.error && <Typography color="error">{attach.error.message}</Typography>}
      <Divider />
      <TextField
        label={say(importWords.paste)}
        multiline
        minRows={10}
        maxRows={20}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => {
          const html = event.clipboardData.getData("text/html");
          if (html === "" || text.trim() !== "") return;
          event.preventDefault();
          onHtml(html);
        }}
      />
    </>
  );
}

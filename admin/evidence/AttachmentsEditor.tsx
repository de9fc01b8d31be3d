import { Box } from "@mui/material";
import { useEffect, useRef, useState } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { AttachmentList } from "./AttachmentList.tsx";
import { attachmentWords } from "./attachment-words.ts";
import type { FileOwner, ShownAttachment } from "./attachments.ts";
import { DropArea } from "./DropArea.tsx";
import { UploadLine } from "./UploadLine.tsx";
import { useUploads } from "./use-uploads.ts";

interface AttachmentsEditorProps {
  readonly owner: FileOwner;
  readonly files: readonly ShownAttachment[];
  /** What publishing does to them. */
  readonly note?: string;
}

/** The files of a record for those who may change it: brought in by choosing or dropping, taken away after a question. */
export default function AttachmentsEditor({ owner, files, note }: AttachmentsEditorProps) {
  const { uploads, added, add, again, dismiss } = useUploads(owner);
  const [removing, setRemoving] = useState<ShownAttachment | null>(null);
  const [removed, setRemoved] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed goes with its file: the keyboard goes on at the one that stays.
  useEffect(() => {
    if (removed > 0) button.current?.focus();
  }, [removed]);
  return (
    <div>
      {(files.length > 0 || uploads.length > 0) && (
        <AttachmentList files={files} onRemove={setRemoving}>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} onAgain={() => again(upload)} onDismiss={() => dismiss(upload.key)} />
          ))}
        </AttachmentList>
      )}
      <DropArea buttonRef={button} onFiles={add} {...(note ? { note } : {})} />
      <Box role="status" sx={{ fontSize: 13, color: "text.secondary", mt: added ? 0.5 : 0 }}>
        {added}
      </Box>
      {removing && <RemoveDialog file={removing} onClose={() => setRemoving(null)} onRemoved={() => setRemoved(removed + 1)} />}
    </div>
  );
}

interface RemoveDialogProps {
  readonly file: ShownAttachment;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

function RemoveDialog({ file, onClose, onRemoved }: RemoveDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const name = file.fileName ?? "";
  return (
    <CommandFormDialog
      name="removeAttachment"
      resource="attachments"
      given={{ id: file.id }}
      title={say(attachmentWords.removeSubmit)}
      subject={name}
      text={say(attachmentWords.removeText)}
      onDone={() => {
        notify(say(attachmentWords.removed, { name }), { type: "info" });
        onRemoved();
      }}
      onClose={onClose}
    />
  );
}

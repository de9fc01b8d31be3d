import type { SxProps } from "@mui/material";
import { Suspense } from "react";
import { useSay } from "../i18n/say.ts";
import { onDemand } from "../shared/on-demand.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { AttachmentList } from "./AttachmentList.tsx";
import { attachmentWords } from "./attachment-words.ts";
import type { FileOwner, ShownAttachment } from "./attachments.ts";

/** Comes for those who may change files; most only read. */
const AttachmentsEditor = onDemand(() => import("./AttachmentsEditor.tsx"));

interface AttachmentsSheetProps {
  /** Null where the person may not read them. */
  readonly files: readonly ShownAttachment[] | null;
  /** The record, for those who may change its files. */
  readonly sx?: SxProps;
  readonly editing?: { readonly owner: FileOwner; readonly note?: string } | null;
}

/** The files of a record as a sheet of its page; nothing where there are none and none can be added. */
export function AttachmentsSheet({ files, editing = null, sx = {} }: AttachmentsSheetProps) {
  const say = useSay();
  if (files === null || (files.length === 0 && !editing)) return null;
  return (
    <Sheet heading={say(attachmentWords.attachments)} sx={sx}>
      <Suspense fallback={<AttachmentList files={files} />}>
        {editing ? <AttachmentsEditor {...editing} files={files} /> : <AttachmentList files={files} />}
      </Suspense>
    </Sheet>
  );
}

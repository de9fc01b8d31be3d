import RemoveIcon from "@mui/icons-material/DeleteOutlined";
import { Box, IconButton, Link, Tooltip } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { formatBytes } from "../screens/display/bytes.ts";
import { screenPageWords } from "../screens/words.ts";
import { attachmentWords } from "./attachment-words.ts";
import type { ShownAttachment } from "./attachments.ts";
import { FileIcon } from "./FileIcon.tsx";

interface AttachmentListProps {
  readonly files: readonly ShownAttachment[];
  /** Offers to remove them. */
  readonly onRemove?: (file: ShownAttachment) => void;
  /** Lines of files that are on their way. */
  readonly children?: ReactNode;
}

/** Files by name and size, one a line, to download. */
export function AttachmentList({ files, onRemove, children }: AttachmentListProps) {
  const say = useSay();
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, maxWidth: 640 }} aria-label={say(attachmentWords.attachments)}>
      {files.map((file) => (
        <FileLine key={file.id} name={file.fileName ?? "—"} size={file.size}>
          <Link
            href={`/attachments/${file.id}`}
            download={file.fileName ?? ""}
            aria-label={say(screenPageWords.download, { name: file.fileName ?? "" })}
            sx={{ overflowWrap: "anywhere" }}
          >
            {file.fileName}
          </Link>
          {file.imported && <Note>{say(attachmentWords.imported)}</Note>}
          {onRemove && (
            <Tooltip title={say(attachmentWords.remove, { name: file.fileName ?? "" })}>
              <IconButton
                size="small"
                aria-label={say(attachmentWords.remove, { name: file.fileName ?? "" })}
                onClick={() => onRemove(file)}
                sx={{ order: 3, ml: "auto" }}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Tooltip>
          )}
        </FileLine>
      ))}
      {children}
    </Box>
  );
}

interface FileLineProps {
  readonly name: string;
  readonly size: number | null;
  readonly children: ReactNode;
}

/** One file of a list: its kind, what is to be said of it, its size. */
export function FileLine({ name, size, children }: FileLineProps) {
  return (
    <Box component="li" sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 36, fontSize: 14 }}>
      <FileIcon name={name} />
      {children}
      {size !== null && <Note>{formatBytes(size)}</Note>}
    </Box>
  );
}

/** A few words beside a file. */
function Note({ children }: { readonly children: ReactNode }) {
  return (
    <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap", fontSize: 13 }}>
      {children}
    </Box>
  );
}

import RemoveIcon from "@mui/icons-material/DeleteOutlined";
import { Box, IconButton, Link, Tooltip } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { FileIcon } from "../marks/FileIcon.tsx";
import { formatBytes } from "../screens/display/bytes.ts";
import { screenPageWords } from "../screens/words.ts";
import { attachmentWords } from "./attachment-words.ts";
import type { ShownAttachment } from "./attachments.ts";

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
        <FileLine
          key={file.id}
          name={file.fileName ?? "—"}
          size={file.size}
          action={onRemove && <RemoveButton name={file.fileName ?? ""} onClick={() => onRemove(file)} />}
        >
          <Link
            href={`/attachments/${file.id}`}
            download={file.fileName ?? ""}
            aria-label={say(screenPageWords.download, { name: file.fileName ?? "" })}
            sx={{ overflowWrap: "anywhere" }}
          >
            {file.fileName}
          </Link>
          {file.imported && <Note>{say(attachmentWords.imported)}</Note>}
        </FileLine>
      ))}
      {children}
    </Box>
  );
}

function RemoveButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  const say = useSay();
  const label = say(attachmentWords.remove, { name });
  return (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={onClick}>
        <RemoveIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
}

interface FileLineProps {
  readonly name: string;
  readonly size: number | null;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One file of a list: its kind, what is to be said of it, its size. */
export function FileLine({ name, size, action, children }: FileLineProps) {
  return (
    <Box
      component="li"
      sx={{ display: "flex", alignItems: "center", gap: 1, minHeight: 36, fontSize: 14, "&:hover": { bgcolor: "action.hover" } }}
    >
      <FileIcon name={name} />
      <Box sx={{ flex: 1, minWidth: 0, display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: 1, py: 0.5 }}>
        {children}
        {size !== null && <Note>{formatBytes(size)}</Note>}
      </Box>
      {action}
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

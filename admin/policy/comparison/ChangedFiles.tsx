import { Box, Link } from "@mui/material";
import type { ReactNode } from "react";
import { FileLine } from "../../evidence/AttachmentList.tsx";
import type { ShownAttachment } from "../../evidence/attachments.ts";
import { useSay } from "../../i18n/say.ts";
import { screenPageWords } from "../../screens/words.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { policyWords } from "../words.ts";
import type { FileChange } from "./comparison.ts";

/** Files that are kept with one of two texts alone, or are others in each. */
export function ChangedFiles({ files }: { readonly files: readonly FileChange[] }) {
  const say = useSay();
  if (files.length === 0) return null;
  return (
    <Sheet heading={say(policyWords.changedFiles)} sx={{ maxWidth: 1240, mt: 2 }}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, maxWidth: 640 }}>
        {files.map(({ before, after }) => {
          const file = after ?? before;
          return file && <ChangedFile key={file.id} file={file} before={before} after={after} />;
        })}
      </Box>
    </Sheet>
  );
}

function ChangedFile({ file, before, after }: FileChange & { readonly file: ShownAttachment }) {
  const say = useSay();
  const renamed = before && after && before.fileName !== after.fileName ? before.fileName : null;
  const word = before && after ? policyWords.fileReplaced : after ? policyWords.added : policyWords.removed;
  return (
    <FileLine name={file.fileName ?? ""} size={file.size}>
      <FileLink file={file}>{file.fileName}</FileLink>
      <Box component="span" sx={{ color: after ? "roles.pine" : "roles.overdue", fontSize: 13, fontWeight: 600 }}>
        {renamed === null ? say(word) : say(policyWords.fileRenamed, { name: renamed })}
      </Box>
      {before && after && renamed === null && <FileLink file={before}>{say(policyWords.oldFile)}</FileLink>}
    </FileLine>
  );
}

function FileLink({ file, children }: { readonly file: ShownAttachment; readonly children: ReactNode }) {
  const say = useSay();
  const name = file.fileName ?? "";
  return (
    <Link
      href={`/attachments/${file.id}`}
      download={name}
      aria-label={say(screenPageWords.download, { name })}
      sx={{ overflowWrap: "anywhere" }}
    >
      {children}
    </Link>
  );
}

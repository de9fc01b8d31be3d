import CloseIcon from "@mui/icons-material/CloseOutlined";
import ProblemIcon from "@mui/icons-material/ErrorOutlineOutlined";
import { Box, Button, IconButton, LinearProgress, Tooltip } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { FileLine } from "./AttachmentList.tsx";
import { attachmentWords } from "./attachment-words.ts";
import type { Upload } from "./use-uploads.ts";

interface UploadLineProps {
  readonly upload: Upload;
  readonly onAgain: () => void;
  readonly onDismiss: () => void;
}

/** A file on its way: that it is being sent, or why it was not taken. */
export function UploadLine({ upload, onAgain, onDismiss }: UploadLineProps) {
  const say = useSay();
  const { file, state, problem, repeatable } = upload;
  if (state !== "failed") {
    return (
      <FileLine name={file.name} size={file.size}>
        <Box sx={{ minWidth: 0, flex: "0 1 auto" }}>
          <Box component="span" sx={{ overflowWrap: "anywhere" }}>
            {file.name}
          </Box>
          {state === "sending" && (
            <LinearProgress
              aria-label={say(attachmentWords.sending, { name: file.name })}
              sx={{ mt: 0.5, height: 3, borderRadius: 1, minWidth: 120 }}
            />
          )}
        </Box>
        {state === "waiting" && (
          <Box component="span" sx={{ color: "text.secondary", fontSize: 13 }}>
            {say(attachmentWords.waiting)}
          </Box>
        )}
      </FileLine>
    );
  }
  return (
    <Box
      component="li"
      sx={{ display: "flex", alignItems: "flex-start", gap: 1, my: 0.5, p: 1, fontSize: 14, borderRadius: 1, bgcolor: "roles.overdueBack" }}
    >
      <ProblemIcon aria-hidden sx={{ fontSize: 20, color: "roles.overdue", flexShrink: 0 }} />
      <Box role="alert" sx={{ flex: 1, minWidth: 0, overflowWrap: "anywhere", lineBreak: "strict" }}>
        {say(attachmentWords.failed, { name: file.name, problem: problem ?? "" })}
        {repeatable && (
          <Box>
            <Button size="small" onClick={onAgain} sx={{ ml: -0.75 }}>
              {say(attachmentWords.again)}
            </Button>
          </Box>
        )}
      </Box>
      <Tooltip title={say(attachmentWords.dismiss, { name: file.name })}>
        <IconButton size="small" aria-label={say(attachmentWords.dismiss, { name: file.name })} onClick={onDismiss}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

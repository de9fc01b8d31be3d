import DownloadIcon from "@mui/icons-material/FileDownloadOutlined";
import { Button } from "@mui/material";
import { useRecordContext } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { attachmentWords } from "./attachment-words.ts";

/** Beside a file's name on its own page: the file itself. */
export default function DownloadButton() {
  const say = useSay();
  const record = useRecordContext<{ id: string; fileName?: string }>();
  if (!record) return null;
  return (
    <Button
      variant="contained"
      component="a"
      href={`/attachments/${record.id}`}
      download={record.fileName ?? ""}
      startIcon={<DownloadIcon />}
      sx={{ "&:hover": { color: "primary.contrastText" } }}
    >
      {say(attachmentWords.download)}
    </Button>
  );
}

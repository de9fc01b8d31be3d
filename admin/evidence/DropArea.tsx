import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Box, Button } from "@mui/material";
import { type ChangeEvent, type DragEvent, type Ref, useEffect, useRef, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { attachmentWords } from "./attachment-words.ts";
import { MAX_FILE_BYTES } from "./attachments.ts";

const carriesFiles = ({ dataTransfer }: Pick<globalThis.DragEvent, "dataTransfer">) => dataTransfer?.types.includes("Files") ?? false;

/** Files that miss the area do nothing: the browser would leave the page to show them. */
function missed(event: globalThis.DragEvent) {
  if (!carriesFiles(event)) return;
  if (!event.defaultPrevented && event.dataTransfer) event.dataTransfer.dropEffect = "none";
  event.preventDefault();
}

interface DropAreaProps {
  readonly buttonRef?: Ref<HTMLButtonElement>;
  /** What the button says; left out, that files are added. */
  readonly label?: string;
  /** The kinds of files, as an input takes them; one of them at a time. */
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** What else is to be known before files are added. */
  readonly note?: string;
}

/** Takes files: chosen with the button, or dropped. */
export function DropArea({ buttonRef, label, accept, disabled = false, onFiles, note }: DropAreaProps) {
  const say = useSay();
  const name = label ?? say(attachmentWords.add);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    addEventListener("dragover", missed);
    addEventListener("drop", missed);
    return () => {
      removeEventListener("dragover", missed);
      removeEventListener("drop", missed);
    };
  }, []);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    // The same file can be chosen again after it was refused.
    event.target.value = "";
    if (files.length > 0) onFiles(files);
  };
  const drag = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    setOver(event.type !== "dragleave" || inside);
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    setOver(false);
    if (!disabled) onFiles([...event.dataTransfer.files]);
  };
  return (
    <Box
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drop}
      sx={{
        mt: 1,
        p: 1.5,
        maxWidth: 640,
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1.5,
        rowGap: 0.5,
        border: "1px dashed",
        borderColor: over ? "roles.indigo" : "roles.border",
        borderRadius: 1.5,
        bgcolor: over ? "action.hover" : "transparent",
      }}
    >
      <Button ref={buttonRef} variant="outlined" startIcon={<UploadIcon />} disabled={disabled} onClick={() => input.current?.click()}>
        {name}
      </Button>
      <Box component="span" sx={{ fontSize: 14, color: "text.secondary", "@media (hover: none)": { display: "none" } }}>
        {say(over ? attachmentWords.dropNow : attachmentWords.orDrop)}
      </Box>
      <Box component="span" sx={{ fontSize: 13, color: "text.secondary" }}>
        {[say(attachmentWords.most, { megabytes: MAX_FILE_BYTES / 1024 ** 2 }), note].filter(Boolean).join("\u00A0· ")}
      </Box>
      <input ref={input} type="file" accept={accept} multiple={accept === undefined} hidden onChange={choose} aria-label={name} />
    </Box>
  );
}

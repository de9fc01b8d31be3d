import UploadIcon from "@mui/icons-material/UploadFileOutlined";
import { Button } from "@mui/material";
import { type ChangeEvent, useRef } from "react";

interface FileButtonProps {
  readonly label: string;
  /** As an input takes it, e.g. ".txt,.md". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
}

/** Chooses one file of the machine. */
export function FileButton({ label, accept, onFile, disabled = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (file) onFile(file);
  };
  return (
    <>
      <Button variant="outlined" startIcon={<UploadIcon />} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" accept={accept} onChange={choose} hidden aria-label={label} />
    </>
  );
}

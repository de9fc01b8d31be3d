import { Box, Button } from "@mui/material";
import { type ReactNode, type Ref, useRef, useState } from "react";
import { useSay } from "../../i18n/say.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { mostBytes, takeFile } from "./taken-files.ts";
import { fieldWords } from "./words.ts";

interface FileChooserProps {
  readonly label: string;
  /** What a screen reader says of it, where the words alone do not say what it is for. */
  readonly name?: string;
  readonly icon: ReactNode;
  readonly pictures: boolean;
  /** How many more are taken. */
  readonly room: number;
  readonly buttonRef?: Ref<HTMLButtonElement>;
  readonly onFiles: (files: readonly FileContent[]) => void;
}

/** Chooses files, on phones from the camera as well; says of each that was not taken why. */
export function FileChooser({ label, name = label, icon, pictures, room, buttonRef, onFiles }: FileChooserProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const choose = async (chosen: readonly File[]) => {
    setBusy(true);
    const taken = await Promise.all(chosen.slice(0, room).map((file) => takeFile(file, pictures)));
    setBusy(false);
    const problems = taken.flatMap((one) =>
      "refused" in one ? [say(fieldWords[one.refused], { name: one.name, megabytes: mostBytes / 1024 ** 2 })] : [],
    );
    setRefused(chosen.length > room ? [...problems, say(fieldWords.mostFiles, { most: room })] : problems);
    const contents = taken.flatMap((one) => ("content" in one ? [one.content] : []));
    if (contents.length > 0) onFiles(contents);
  };
  return (
    <Box sx={{ minWidth: 0 }}>
      <Button
        ref={buttonRef}
        variant="outlined"
        startIcon={icon}
        loading={busy}
        aria-label={name}
        onClick={() => input.current?.click()}
        sx={{ minHeight: { xs: 44, md: 36 } }}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={name}
        multiple={room > 1}
        {...(pictures ? { accept: "image/*" } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be chosen again after it was refused.
          target.value = "";
          if (files.length > 0) void choose(files);
        }}
      />
      {refused.length > 0 && (
        <Box role="alert" sx={{ fontSize: 13, color: "error.main", mt: 0.5, overflowWrap: "anywhere" }}>
          {refused.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </Box>
      )}
    </Box>
  );
}

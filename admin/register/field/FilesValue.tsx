import { Box, Link } from "@mui/material";
import { useMemo } from "react";
import { useSay } from "../../i18n/say.ts";
import { FileIcon } from "../../marks/FileIcon.tsx";
import { useRecordNames } from "../../names/record-names.ts";
import type { FileContent } from "../../shared/file-content.ts";
import { addressOf, isNewFile, isPictureName } from "./new-file.ts";
import { fieldWords } from "./words.ts";

interface FilesValueProps {
  readonly files: unknown;
  /** Whether all of them are pictures. */
  readonly pictures: boolean;
  readonly signature?: boolean;
}

type File = string | FileContent;

const isFile = (value: unknown): value is File => typeof value === "string" || isNewFile(value);

/** The files of a value: kept ones by their ids, others in themselves. */
export const filesIn = (value: unknown): readonly File[] => (Array.isArray(value) ? value.filter(isFile) : []);

/** What files are called, as far as the person may read them. */
export function useFileNames(files: readonly File[]): (file: File) => string | undefined {
  const ids = files.filter((file) => typeof file === "string").join(" ");
  const wanted = useMemo(() => new Map(ids === "" ? [] : [["attachments", new Set(ids.split(" "))] as const]), [ids]);
  const names = useRecordNames(wanted);
  return (file) => (typeof file === "string" ? names.get(file) : file.fileName);
}

/** Files to open; pictures are seen where they stand. */
export function FilesValue({ files, pictures, signature = false }: FilesValueProps) {
  const say = useSay();
  const shown = filesIn(files);
  const nameOf = useFileNames(shown);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "flex-start" }}>
      {shown.map((file, place) => {
        const called = nameOf(file);
        const name = signature
          ? say(fieldWords.signature)
          : (called ?? say(pictures ? fieldWords.photo : fieldWords.file, { number: place + 1 }));
        const address = addressOf(file);
        if (pictures || (called !== undefined && isPictureName(called)))
          return (
            <Link key={address} href={address} target="_blank" rel="noopener" sx={{ display: "block", lineHeight: 0 }}>
              <Box
                component="img"
                src={address}
                alt={name}
                loading="lazy"
                sx={{
                  ...(signature ? { width: 180, bgcolor: "#fff" } : { width: 112 }),
                  height: signature ? 72 : 84,
                  objectFit: signature ? "contain" : "cover",
                  border: 1,
                  borderColor: "divider",
                  borderRadius: 1,
                }}
              />
            </Link>
          );
        return (
          <Box key={address} component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, flexBasis: "100%" }}>
            <FileIcon name={name} size={16} />
            <Link href={address} download={name} sx={{ overflowWrap: "anywhere" }}>
              {name}
            </Link>
          </Box>
        );
      })}
    </Box>
  );
}

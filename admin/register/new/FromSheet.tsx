import { Box, LinearProgress, Stack, Typography } from "@mui/material";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../graphql/api-error.ts";
import { useApi } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { FileButton } from "../../shared/FileButton.tsx";
import { type FileContent, fileContent } from "../../shared/file-content.ts";
import { ProblemSummary } from "../../shared/ProblemSummary.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { type ReadSheet, ReadSpreadsheet } from "./operations.ts";
import { SheetForm } from "./SheetForm.tsx";
import { newRegisterWords } from "./words.ts";

/** Makes a register of a list that is in use: the file is read, its columns are looked at, its rows taken over. */
export function FromSheet({ owner }: { readonly owner: string }) {
  const say = useSay();
  const api = useApi();
  const [file, setFile] = useState<FileContent | null>(null);
  const reading = useMutation<ReadSheet, Error, FileContent>({
    mutationFn: async (content) => (await api(ReadSpreadsheet, content)).readSpreadsheet,
  });
  const choose = async (chosen: File) => {
    const content = await fileContent(chosen);
    setFile(content);
    reading.mutate(content);
  };
  const read = reading.data;
  return (
    <Stack spacing={2}>
      <Sheet>
        <Typography variant="body2" sx={{ mb: 1.5 }}>
          {say(newRegisterWords.sheetHelp)}
        </Typography>
        <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1.5 }}>
          <FileButton
            label={say(newRegisterWords.chooseSheet)}
            accept=".xlsx,.csv"
            onFile={(chosen) => void choose(chosen)}
            disabled={reading.isPending}
          />
          <Box component="span" sx={{ overflowWrap: "anywhere" }}>
            {read && file
              ? say(newRegisterWords.readRows, { file: file.fileName, rows: read.rows, columns: read.columns.length })
              : file?.fileName}
            {read && read.sums.length > 0 && ` ${say(newRegisterWords.leftSums, { rows: read.sums.slice(0, 10).join(", ") })}`}
          </Box>
        </Box>
        {reading.isPending && (
          <Box role="status" sx={{ mt: 1.5 }}>
            <LinearProgress aria-hidden />
            <Typography variant="body2" color="textSecondary">
              {say(newRegisterWords.reading)}
            </Typography>
          </Box>
        )}
      </Sheet>
      <ProblemSummary error={reading.error instanceof ApiError ? reading.error : null} />
      {read && file && <SheetForm key={reading.submittedAt} read={read} file={file} owner={owner} />}
    </Stack>
  );
}

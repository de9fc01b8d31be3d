import { useState } from "react";
import { useNotify } from "react-admin";
import { ApiError } from "../../graphql/api-error.ts";
import { operation } from "../../graphql/operation.ts";
import { useSay } from "../../i18n/say.ts";
import { type AnsweredFile, saveFile } from "../../shared/save-file.ts";
import { printWords } from "./print-words.ts";

/** Kinds of files. */
export type PrintFormat = "docx" | "pdf";

const file = "{ fileName contentType base64 copyNumber }";

export const ExportRevision = operation(
  `query ExportRevision($id: ID!, $format: PrintFormat!) { file: exportRevision(revisionId: $id, format: $format) ${file} }`,
);

export const ExportComparison = operation(
  `query ExportComparison($from: ID!, $to: ID!, $format: PrintFormat!) { file: exportComparison(from: $from, to: $to, format: $format) ${file} }`,
);

export const ExportCollection = operation(
  `query ExportCollection($departmentId: ID, $subtree: Boolean!, $categoryId: ID, $on: Date!, $format: PrintFormat!) {
    file: exportCollection(departmentId: $departmentId, subtree: $subtree, categoryId: $categoryId, on: $on, format: $format) ${file} }`,
);

interface TakenFile {
  readonly file: (AnsweredFile & { readonly copyNumber: string | null }) | null;
}

/** Takes a file along: saves it and says so, or says why there is none. */
export function useTakeAlong() {
  const say = useSay();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const take = async (ask: () => Promise<TakenFile>) => {
    setBusy(true);
    try {
      const { file: taken } = await ask();
      if (!taken) return;
      saveFile(taken);
      const { fileName, copyNumber } = taken;
      notify(say(copyNumber ? printWords.madeCopy : printWords.made, { name: fileName, copy: copyNumber ?? "" }), { type: "success" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      // What to do about it takes longer to read than a notice usually stays.
      notify(error.fields[0]?.message ?? error.message, { type: "error", autoHideDuration: 20_000 });
    } finally {
      setBusy(false);
    }
  };
  return { take, busy };
}

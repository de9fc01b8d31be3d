import { useNotify } from "react-admin";
import { ApiError } from "../graphql/api-error.ts";
import { useSay } from "../i18n/say.ts";
import { type AnsweredFile, saveFile } from "./save-file.ts";
import { sharedWords } from "./words.ts";

/** A file of rows as the server answers it. */
export type AnsweredRows = AnsweredFile & { readonly rows: number };

/** Saves the rows that are asked for and tells how many they are, or why there is no file. */
export function useSaveFile() {
  const notify = useNotify();
  const say = useSay();
  return async (ask: () => Promise<AnsweredRows | null>) => {
    try {
      const file = await ask();
      if (!file) return;
      saveFile(file);
      notify(say(sharedWords.exported, { smart_count: file.rows }), { type: "success" });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notify(error.message, { type: "error" });
    }
  };
}

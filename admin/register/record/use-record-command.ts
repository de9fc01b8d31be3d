import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNotify } from "react-admin";
import { ApiError } from "../../graphql/api-error.ts";
import type { Document } from "../../graphql/document.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { atFields } from "./record-data.ts";
import { recordWords } from "./words.ts";

/**
 * Gives a command about a record out of a dialogue. What the server refuses stands at its field; when somebody else acted meanwhile, the page
 * behind shows what came of it while the dialogue says who changed what.
 */
export function useRecordCommand<Input extends object>(
  operation: Document<unknown, { readonly input: Input }>,
  done: string,
  onDone: () => void,
) {
  const client = useQueryClient();
  const notify = useNotify();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const send = async (input: Input): Promise<Record<string, unknown> | undefined> => {
    setBusy(true);
    setError(null);
    try {
      await give(operation, { input });
      void client.invalidateQueries();
      notify(say(recordWords.done, { name: done }), { type: "success" });
      onDone();
      return undefined;
    } catch (thrown) {
      const problem = atFields(thrown);
      if (!(problem instanceof ApiError)) throw problem;
      if (problem.code === "CONFLICT" || problem.code === "FORBIDDEN") void client.invalidateQueries();
      setError(problem);
      return formErrors("registerRecords", problem);
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, error };
}

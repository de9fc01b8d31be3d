import { keepPreviousData, type UseQueryResult, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useNotify } from "react-admin";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/say.ts";
import { ApiError } from "./api-error.ts";
import type { Document } from "./document.ts";
import { give } from "./give.ts";
import { FRESH } from "./query-client.ts";
import { request } from "./request.ts";
import { useSessionEnd } from "./use-session-end.ts";

/** Asks the server: `const api = useApi(); const data = await api(SomeDocument, { id }, signal)`. Errors are ApiErrors. */
export function useApi() {
  return useCallback(request, []);
}

/** Whether something that was asked for is not there, or not for this person: they may have been given it a moment later. */
const isLacking = (data: object | undefined): boolean => data !== undefined && Object.values(data).includes(null);

/** Under what the answer to a query is kept. */
export const answerKey = (operation: { readonly text: string }, variables: object | undefined, language: Language) =>
  ["answer", operation.text, variables ?? null, language] as const;

/** The answer to a query, kept while pages come and go and asked again when a command has changed something. */
export function useAnswer<Data extends object, Variables extends object>(
  operation: Document<Data, Variables>,
  variables?: Variables,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<Data, ApiError> {
  const language = useLanguage();
  const answer = useQuery<Data, ApiError, Data>({
    queryKey: answerKey(operation, variables, language),
    queryFn: ({ signal }) => request(operation, variables, signal),
    staleTime: ({ state }) => (isLacking(state.data) ? 0 : FRESH),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  useSessionEnd(answer.error);
  return answer;
}

/**
 * Gives a command: `const { mutate, isPending, error } = useCommand(SignDocument)`. What is shown is read again afterwards. Errors without a
 * field to stand at are shown as a notice; the others are for the form.
 */
export function useCommand<Data, Variables extends object>(operation: Document<Data, Variables>, onDone?: (data: Data) => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const mutation = useMutation<Data, ApiError, Variables>({
    mutationFn: (variables) => give(operation, variables),
    onSuccess: (data) => {
      void client.invalidateQueries();
      onDone?.(data);
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      const waits = error.code === "WAITING";
      if (waits) void client.invalidateQueries();
      if (error.fields.length === 0) notify(error.message, waits ? { type: "info", autoHideDuration: 12_000 } : { type: "error" });
    },
  });
  useSessionEnd(mutation.error);
  return mutation;
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ApiError } from "../graphql/api-error.ts";
import type { Document } from "../graphql/document.ts";
import { request } from "../graphql/request.ts";
import { useSessionEnd } from "../graphql/use-session-end.ts";

/** Gives a command about screens; what the server refuses is said where it was given, not as a notice. What is shown is read again. */
export function useScreenCommand<Data, Variables extends object>(operation: Document<Data, Variables>) {
  const client = useQueryClient();
  const mutation = useMutation<Data, ApiError, Variables>({
    mutationFn: (variables) => request(operation, variables),
    onSuccess: () => {
      void client.invalidateQueries();
    },
  });
  useSessionEnd(mutation.error);
  return mutation;
}

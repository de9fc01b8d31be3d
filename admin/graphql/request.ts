import { currentLanguage } from "../i18n/language.ts";
import { saying } from "../i18n/say.ts";
import { ApiError, type ApiErrorCode, type FieldProblem } from "./api-error.ts";
import type { Document } from "./document.ts";
import { graphqlWords } from "./words.ts";

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: ApiErrorCode; readonly fields?: readonly FieldProblem[] };
  }[];
}

/**
 * Asks the server one operation in the panel's language.
 * @throws {ApiError} for every error, the unreachable server included; an abort is thrown as it is
 */
export async function request<Data, Variables extends object>(
  operation: Document<Data, Variables>,
  variables?: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await send(JSON.stringify({ query: operation.text, variables }), signal);
  const answer: Answer<Data> = await response.json().catch(() => ({}));
  const [error] = answer.errors ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? "INTERNAL", error.message, error.extensions?.fields);
  if (!answer.data) throw new ApiError("INTERNAL", saying(graphqlWords.strangeAnswer));
  return answer.data;
}

async function send(body: string, signal: AbortSignal | undefined): Promise<Response> {
  const headers = { "content-type": "application/json", "accept-language": currentLanguage() };
  try {
    return await fetch("/graphql", { method: "POST", headers, body, credentials: "same-origin", ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError("NETWORK", saying(graphqlWords.unreachable));
  }
}

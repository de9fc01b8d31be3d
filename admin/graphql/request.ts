import { currentLanguage } from "../i18n/language.ts";
import { saying } from "../i18n/say.ts";
import { ApiError, type ApiErrorCode, type FieldProblem } from "./api-error.ts";
import { connectionBack, connectionFound, connectionLost, waitWhileBusy } from "./connection.ts";
import type { Document } from "./document.ts";
import { registersAre } from "./registers-version.ts";
import { personAtPanel, sessionRenewed } from "./session.ts";
import { graphqlWords } from "./words.ts";

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: ApiErrorCode; readonly fields?: readonly FieldProblem[] };
  }[];
}

const isQuery = (text: string) => text.trimStart().startsWith("query");

/** How often a server is asked that answers everything but this. */
const mostAskings = 4;

/** How often a server is asked that has too much to do. */
const mostPatience = 20;

/** What a proxy answers in the place of a server that is away. */
const awayStatus: readonly number[] = [502, 503, 504];

/** What a server answers that has too much to do, or too much for this account. */
const busyStatus: readonly number[] = [429, 503];

/**
 * Asks the server one operation in the panel's language. A server that has too much to do is asked again when it says. While somebody is at the panel, a query waits for a server that cannot be reached,
 * and everything waits for the person to sign in again when the session has ended; other errors are thrown at once.
 * @throws {ApiError} for every error, the unreachable server included; an abort is thrown as it is
 */
export async function request<Data, Variables extends object>(
  operation: Document<Data, Variables>,
  variables?: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  for (let [asking, patience] = [1, 1]; ; asking += 1) {
    try {
      return await requestOnce(operation, variables, signal);
    } catch (error) {
      if (error instanceof ApiError && error.retryAfter !== undefined && patience < mostPatience) {
        await waitWhileBusy(error.retryAfter, signal);
        patience += 1;
        asking -= 1;
        continue;
      }
      if (!(error instanceof ApiError) || personAtPanel() === null || asking === mostAskings) throw error;
      const waits =
        error.code === "UNAUTHENTICATED"
          ? sessionRenewed(signal)
          : error.code === "NETWORK" && isQuery(operation.text) && connectionBack("query", signal);
      if (!(await waits)) throw error;
    }
  }
}

/** Asks once, whatever comes of it. `leaving`: also while the page is being closed. */
export async function requestOnce<Data, Variables extends object>(
  operation: Document<Data, Variables>,
  variables?: Variables,
  signal?: AbortSignal,
  { leaving = false }: { readonly leaving?: boolean } = {},
): Promise<Data> {
  const response = await send(JSON.stringify({ query: operation.text, variables }), signal, leaving);
  registersAre(response.headers.get("x-registers-version"));
  const answer: Answer<Data> = await response.json().catch(() => ({}));
  const [error] = answer.errors ?? [];
  if (!error && !answer.data && awayStatus.includes(response.status)) throw unreachable();
  connectionFound();
  if (error) {
    const { code = "INTERNAL", fields } = error.extensions ?? {};
    throw new ApiError(code, error.message, fields, undefined, retryAfter(response));
  }
  if (!answer.data) throw new ApiError("INTERNAL", saying(graphqlWords.strangeAnswer));
  return answer.data;
}

/** In how many seconds the server wants to be asked again, where it says so. */
function retryAfter({ status, headers }: Response): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return busyStatus.includes(status) && seconds >= 0 ? seconds : undefined;
}

function unreachable(): ApiError {
  connectionLost();
  return new ApiError("NETWORK", saying(graphqlWords.unreachable));
}

async function send(body: string, signal: AbortSignal | undefined, keepalive: boolean): Promise<Response> {
  const headers = { "content-type": "application/json", "accept-language": currentLanguage() };
  try {
    return await fetch("/graphql", { method: "POST", headers, body, credentials: "same-origin", keepalive, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
}

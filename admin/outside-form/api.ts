import type { AskedForm } from "../../schema/register/outside/asked-form.screen.ts";
import { currentLanguage } from "./base/say.ts";

/** What was wrong with a request, in the person's language; fields by their keys. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: ReadonlyMap<string, string>,
    readonly wait: number,
  ) {
    super(message);
  }
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly fields?: readonly { readonly path: string; readonly message: string }[] };
  }[];
}

/** What is said of `answers.photo.0.base64` stands at the field `photo`. */
const fieldOf = (path: string): string => path.split(".")[1] ?? "";

async function ask(token: string, query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch("/graphql", {
    method: "POST",
    // No cookie goes along: nobody's session has a part in this.
    credentials: "omit",
    headers: { "content-type": "application/json", "accept-language": currentLanguage(), "x-outside-form": token },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as Answer;
  const [error] = errors;
  if (!error) return data ?? {};
  const { code = "INTERNAL", fields = [] } = error.extensions ?? {};
  const wait = Number(response.headers.get("retry-after") ?? 0);
  throw new Refused(code, error.message, new Map(fields.map(({ path, message }) => [fieldOf(path), message])), wait);
}

/** The form behind the address, as it stands with what was filled in so far; null for an address that leads nowhere. */
export async function askForm(token: string, answers: object): Promise<AskedForm | null> {
  const query = "query Form($token: String!, $answers: JSON) { askedForm(token: $token, answers: $answers) }";
  return ((await ask(token, query, { token, answers })).askedForm ?? null) as AskedForm | null;
}

/** Sends the form in; answers the receipt. */
export async function sendForm(token: string, key: string, answers: object): Promise<string> {
  const query =
    "mutation Send($token: String!, $key: String!, $answers: JSON!) { submitOutsideForm(token: $token, key: $key, answers: $answers) }";
  const { receipt } = (await ask(token, query, { token, key, answers })).submitOutsideForm as { readonly receipt: string };
  return receipt;
}

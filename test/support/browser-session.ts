import { type Answer, Client } from "./server.ts";

/** A cookie as a browser was told to keep it. */
export interface SetCookie {
  readonly value: string;
  readonly attributes: readonly string[];
}

const SIGN_IN = `mutation ($login: String!, $password: String!) { signIn(login: $login, password: $password) { account { login } personId } }`;

/** Posts an operation and answers what came back together with the session cookie that was set, if any. */
export async function post(
  url: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<{ answer: Answer; cookie: SetCookie | null; response: Response }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": "en", ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const header = response.headers.getSetCookie().find((one) => one.startsWith("rulebook_session="));
  const [pair = "", ...attributes] = header?.split("; ") ?? [];
  const cookie = header ? { value: pair.slice("rulebook_session=".length), attributes } : null;
  return { answer: (await response.json()) as Answer, cookie, response };
}

/** Tries to sign in. */
export const trySignIn = (url: string, login: string, password: string) => post(url, SIGN_IN, { login, password });

/** A browser signed in with name and password; a refusal fails the test. */
export async function signedIn(url: string, login: string, password: string): Promise<Client> {
  const { answer, cookie } = await trySignIn(url, login, password);
  if (!cookie?.value) throw new Error(`Signing in was refused: ${JSON.stringify(answer)}`);
  return new Client(url, `rulebook_session=${cookie.value}`);
}

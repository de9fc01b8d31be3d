import type { AuthProvider } from "react-admin";
import { ApiError } from "../graphql/api-error.ts";
import { operation, shapedOperation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { requestOnce } from "../graphql/request.ts";
import { isSessionOpen, personAtPanel, sessionLeft, sessionOf } from "../graphql/session.ts";
import { isResourceName } from "../records/book.ts";
import { creatingAction } from "./commands.ts";
import { forgetDrafts } from "./form-draft.ts";
import { forgetBook, loadBook } from "./load-book.ts";
import { may } from "./may.ts";
import { describeMe, type MeAnswer, meFields, meQuery } from "./me.ts";
import { forgetSelections } from "./selected-records.ts";

const SignIn = shapedOperation<{ signIn: MeAnswer }>()(
  `mutation SignIn($login: String!, $password: String!) { signIn(login: $login, password: $password) { ${meFields} } }`,
);
const SignOut = operation("mutation SignOut { signOut }");

/** React-Admin's names for what is done on a page, as the rules call them. */
const actionNames: Readonly<Record<string, string>> = { edit: "update", delete: "archive" };

/** Makes somebody the person at the panel, after signing in by whichever way. */
export function signedIn(answer: MeAnswer): void {
  queryClient.clear();
  forgetSelections();
  forgetBook();
  sessionOf(answer.personId, answer.name);
  queryClient.setQueryData(meQuery.queryKey, describeMe(answer));
  void loadBook().catch(() => undefined);
}

/** Signs in again over the page on which the session ended; the page stays as it is. */
export async function signInAgain(login: string, password: string): Promise<void> {
  const { signIn } = await requestOnce(SignIn, { login, password });
  if (signIn.personId === personAtPanel()) queryClient.setQueryData(meQuery.queryKey, describeMe(signIn));
  sessionOf(signIn.personId, signIn.name);
}

/** Sign-in against our own server; what it hides the server would refuse as well. */
export const authProvider: AuthProvider = {
  async login({ login, password }: { login: string; password: string }) {
    const answer = await requestOnce(SignIn, { login, password });
    signedIn(answer.signIn);
    await loadBook().catch(() => undefined);
  },
  async logout() {
    const known = queryClient.getQueryData(meQuery.queryKey);
    const person = personAtPanel();
    // Who leaves because the session had ended finds what was typed when they are back.
    if (person && isSessionOpen()) for (const storage of [sessionStorage, localStorage]) forgetDrafts(person, storage);
    sessionLeft();
    forgetBook();
    if (known) await requestOnce(SignOut).catch(() => undefined);
    queryClient.removeQueries({ queryKey: meQuery.queryKey });
  },
  async checkAuth() {
    if (!(await queryClient.ensureQueryData(meQuery))) throw new ApiError("UNAUTHENTICATED", "");
  },
  async checkError(error: unknown) {
    if (error instanceof ApiError && error.code === "UNAUTHENTICATED") throw error;
  },
  async getIdentity() {
    const me = await queryClient.ensureQueryData(meQuery);
    return { id: me?.personId ?? "", fullName: me?.name ?? "" };
  },
  async getPermissions() {
    return queryClient.ensureQueryData(meQuery);
  },
  async canAccess({ resource, action, record }) {
    const me = await queryClient.ensureQueryData(meQuery);
    if (!me) return false;
    // Some rules about reading cannot be told without the server, e.g. what is asked of somebody; it answers just what one may read.
    if (!isResourceName(resource) || action === "list" || action === "show") return true;
    return may(me, action === "create" ? creatingAction(resource) : (actionNames[action] ?? action), resource, record);
  },
};

import { useState } from "react";
import { useNavigate } from "react-router";
import { shapedOperation } from "../graphql/operation.ts";
import { request } from "../graphql/request.ts";
import { useSay } from "../i18n/say.ts";
import { signedIn } from "../providers/auth-provider.ts";
import { type MeAnswer, meFields } from "../providers/me.ts";
import { EntryForm } from "./EntryForm.tsx";
import { LinkOwner } from "./LinkOwner.tsx";
import { LinkPage } from "./LinkPage.tsx";
import { NewPasswordFields } from "./NewPasswordFields.tsx";
import { identityWords } from "./words.ts";

const UseOneTimeLink = shapedOperation<{ useOneTimeLink: MeAnswer }>()(
  `mutation UseOneTimeLink($token: String!, $password: String!) { useOneTimeLink(token: $token, password: $password) { ${meFields} } }`,
);

/** Setting a password with a one-time link: a new account, or a forgotten password. */
export default function SetPasswordPage() {
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const say = useSay();
  const navigate = useNavigate();
  const submit = async (token: string) => {
    if (password !== repeated) return;
    const { useOneTimeLink } = await request(UseOneTimeLink, { token, password });
    signedIn(useOneTimeLink);
    navigate("/", { replace: true });
  };
  return (
    <LinkPage title={say(identityWords.setPassword)} help={say(identityWords.setPasswordHelp)}>
      {(token) => (
        <LinkOwner token={token}>
          <EntryForm submitLabel={say(identityWords.saveAndSignIn)} onSubmit={() => submit(token)}>
            {(error) => (
              <NewPasswordFields
                value={password}
                repeated={repeated}
                onChange={(next, again) => {
                  setPassword(next);
                  setRepeated(again);
                }}
                error={error?.at("password")}
              />
            )}
          </EntryForm>
        </LinkOwner>
      )}
    </LinkPage>
  );
}

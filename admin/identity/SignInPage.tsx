import { Typography } from "@mui/material";
import { useState } from "react";
import { useLogin, useSetLocale } from "react-admin";
import { queryClient } from "../graphql/query-client.ts";
import { useSay } from "../i18n/say.ts";
import { meQuery } from "../providers/me.ts";
import { CredentialFields } from "./CredentialFields.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { EntryPage } from "./EntryPage.tsx";
import { identityWords } from "./words.ts";

/** Signing in; afterwards the panel goes to the page that was asked for. */
export function SignInPage() {
  const [credentials, setCredentials] = useState({ login: "", password: "" });
  const say = useSay();
  const signIn = useLogin();
  const setLocale = useSetLocale();
  const submit = async () => {
    await signIn({ ...credentials, login: credentials.login.trim() });
    const language = queryClient.getQueryData(meQuery.queryKey)?.account.language;
    if (language) await setLocale(language);
  };
  return (
    <EntryPage title={say(identityWords.signIn)}>
      <EntryForm submitLabel={say(identityWords.signIn)} onSubmit={submit}>
        {() => <CredentialFields value={credentials} onChange={setCredentials} focus="login" />}
      </EntryForm>
      <Typography variant="body2" sx={{ color: "text.secondary", mt: 2 }}>
        {say(identityWords.forgotten)}
      </Typography>
    </EntryPage>
  );
}

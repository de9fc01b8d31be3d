import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import { operation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { request } from "../graphql/request.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { valueAt } from "../records/field-path.ts";
import { EntryField } from "../shared/EntryField.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { OneTimeLink } from "./OneTimeLink.tsx";
import { SecondPersonNote } from "./SecondPersonNote.tsx";
import { identityWords } from "./words.ts";

const CreateAccount = operation("mutation CreateAccount($input: CreateAccountInput!) { createAccount(input: $input) { link } }");

const AccountOfQuery = operation(
  "query AccountOf($id: ID!) { accounts(where: { person: { id: { eq: $id } } }, page: { limit: 1 }) { items { id login } } }",
);

/** That the person has an account already, and the way there. */
function KnownAccount({ personId }: { readonly personId: string }) {
  const say = useSay();
  const { data } = useAnswer(AccountOfQuery, { id: personId });
  const [account] = data?.accounts.items ?? [];
  if (!account) return null;
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" component={PanelLink} to={`/accounts/${account.id}/show`}>
          {say(identityWords.toAccount)}
        </Button>
      }
    >
      {say(identityWords.knownAccount, { login: account.login ?? "—" })}
    </Alert>
  );
}

/** What people usually sign in with: their employee number in small letters. */
function loginOf(person: Choice | null): string {
  const number = valueAt(person?.record ?? {}, "number");
  return typeof number === "string" ? number.toLowerCase() : "";
}

/** A new account for a person: afterwards the link with which that person sets a password. */
export default function CreateAccountPage() {
  const [person, setPerson] = useState<Choice | null>(null);
  const [login, setLogin] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const say = useSay();
  const submit = async () => {
    const { createAccount } = await request(CreateAccount, { input: { personId: person?.id ?? "", login } });
    setLink(createAccount?.link ?? null);
    void queryClient.invalidateQueries();
  };
  return (
    <Box sx={{ maxWidth: 520 }}>
      <PageHead title={say(identityWords.newAccount)} state={say(identityWords.newAccountHelp)} />
      {link === null ? (
        <EntryForm submitLabel={say(identityWords.makeAccount)} onSubmit={submit}>
          {(error) => (
            <>
              <RecordPicker
                kind="people"
                label={say(identityWords.person)}
                value={person}
                onChange={(chosen) => {
                  if (login === "" || login === loginOf(person)) setLogin(loginOf(chosen));
                  setPerson(chosen);
                }}
                required
                error={error}
                field="personId"
              />
              {person && <KnownAccount personId={String(person.id)} />}
              {person && <SecondPersonNote kind="newAccount" personId={String(person.id)} />}
              <EntryField
                label={say(identityWords.login)}
                value={login}
                onChange={setLogin}
                autoComplete="off"
                problem={error?.at("login")}
                helperText={say(identityWords.loginHelp)}
              />
            </>
          )}
        </EntryForm>
      ) : (
        <>
          <OneTimeLink link={link} />
          <Button component={PanelLink} to="/accounts" variant="outlined" sx={{ mt: 2 }}>
            {say(identityWords.toAccounts)}
          </Button>
        </>
      )}
    </Box>
  );
}

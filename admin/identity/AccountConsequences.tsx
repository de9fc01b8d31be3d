import { Alert, Button, Stack } from "@mui/material";
import { useEffect, useRef } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { chosenId } from "../records/chosen-id.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { SecondPersonNote } from "./SecondPersonNote.tsx";
import { identityWords } from "./words.ts";

const AccountOfQuery = operation(
  `query AccountOf($id: ID!) {
    person(id: $id) { number } accounts(where: { person: { id: { eq: $id } } }, page: { limit: 1 }) { items { id login } } }`,
);

/** Proposes what people usually sign in with, their employee number in small letters, unless another login was typed. */
function useUsualLogin(number: string | null | undefined): void {
  const { getValues, setValue } = useFormContext();
  const proposed = useRef("");
  useEffect(() => {
    const usual = number?.toLowerCase();
    const login: unknown = getValues("login") ?? "";
    if (usual === undefined || usual === proposed.current || (login !== "" && login !== proposed.current)) return;
    proposed.current = usual;
    setValue("login", usual, { shouldDirty: true });
  }, [number, getValues, setValue]);
}

/** In the form of an account: that the person has one already, and whether a second person has to confirm it. */
export default function AccountConsequences() {
  const personId = chosenId(useWatch({ name: "person" }));
  const { data } = useAnswer(AccountOfQuery, { id: personId ?? "" }, { enabled: personId !== null });
  useUsualLogin(data?.person?.number);
  if (!personId) return null;
  const [account] = data?.accounts.items ?? [];
  return (
    <Stack spacing={2} sx={{ mt: 2 }}>
      {account && <KnownAccount account={account} />}
      <SecondPersonNote kind="newAccount" personId={personId} />
    </Stack>
  );
}

/** That the person has an account already, and the way there. */
function KnownAccount({ account: { id, login } }: { readonly account: { readonly id: string; readonly login: string | null } }) {
  const say = useSay();
  return (
    <Alert
      severity="warning"
      action={
        <Button color="inherit" size="small" component={PanelLink} to={`/accounts/${id}/show`}>
          {say(identityWords.toAccount)}
        </Button>
      }
    >
      {say(identityWords.knownAccount, { login: login ?? "—" })}
    </Alert>
  );
}

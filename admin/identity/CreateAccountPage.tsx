import { Alert, Box, Button } from "@mui/material";
import { useState } from "react";
import { withInput } from "../graphql/document.ts";
import { give } from "../graphql/give.ts";
import { operation } from "../graphql/operation.ts";
import { queryClient } from "../graphql/query-client.ts";
import { useSay } from "../i18n/say.ts";
import { PageHead } from "../layout/PageHead.tsx";
import { commandOf, inputOf } from "../providers/commands.ts";
import { ScreenCreate } from "../screens/pages/ScreenForm.tsx";
import { PanelLink } from "../shared/PanelLink.tsx";
import { OneTimeLink } from "./OneTimeLink.tsx";
import { identityWords } from "./words.ts";

const CreateAccount = operation("mutation CreateAccount($input: CreateAccountInput!) { createAccount(input: $input) { link } }");

/** A new account for a person, by the form of the effective screen: afterwards the link with which that person sets a password. */
export default function CreateAccountPage() {
  const [link, setLink] = useState<string | null>(null);
  const say = useSay();
  const command = commandOf("accounts", "create");
  if (!command) return null;
  const make = async (values: object) => {
    const { createAccount } = await give(withInput(CreateAccount), { input: inputOf("accounts", command, values) });
    void queryClient.invalidateQueries();
    setLink(createAccount?.link ?? null);
  };
  return link === null ? (
    <ScreenCreate
      resource="accounts"
      make={make}
      note={
        <Alert severity="info" sx={{ mb: 2 }}>
          {say(identityWords.newAccountHelp)}
        </Alert>
      }
    />
  ) : (
    <Box sx={{ maxWidth: 520 }}>
      <PageHead title={say(identityWords.newAccount)} />
      <OneTimeLink link={link} />
      <Button component={PanelLink} to="/accounts" variant="outlined" sx={{ mt: 2 }}>
        {say(identityWords.toAccounts)}
      </Button>
    </Box>
  );
}

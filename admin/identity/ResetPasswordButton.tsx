import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useState } from "react";
import { type RaRecord, useRecordContext } from "react-admin";
import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMay } from "../providers/may.ts";
import { OneTimeLink } from "./OneTimeLink.tsx";
import { identityWords } from "./words.ts";

const ResetPassword = document<{ resetPassword: { link: string } | null }, { input: { accountId: unknown; expectedVersion: number } }>(
  "mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { link } }",
);

/** Makes a link with which the account's person sets a new password. */
export default function ResetPasswordButton() {
  const account = useRecordContext<RaRecord & { version: number }>();
  const [link, setLink] = useState<string | null>(null);
  const say = useSay();
  const may = useMay("update", "accounts", account ?? null);
  const { mutate, isPending } = useCommand(ResetPassword, ({ resetPassword }) => setLink(resetPassword?.link ?? null));
  if (!account || !may) return null;
  return (
    <>
      <Button
        variant="outlined"
        loading={isPending}
        onClick={() => mutate({ input: { accountId: account.id, expectedVersion: account.version } })}
      >
        {say(identityWords.resetPassword)}
      </Button>
      <Dialog open={link !== null} onClose={() => setLink(null)} fullWidth maxWidth="sm">
        <DialogTitle>{say(identityWords.resetPassword)}</DialogTitle>
        <DialogContent>{link && <OneTimeLink link={link} />}</DialogContent>
        <DialogActions>
          <Button onClick={() => setLink(null)}>{say(identityWords.close)}</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}

import { Button } from "@mui/material";
import { useState } from "react";
import { type RaRecord, useRecordContext } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMay } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { LinkDialog } from "./LinkDialog.tsx";
import { SecondPersonNote } from "./SecondPersonNote.tsx";
import { identityWords } from "./words.ts";

const ResetPassword = operation("mutation ResetPassword($input: ResetPasswordInput!) { resetPassword(input: $input) { link } }");

const OwnerQuery = operation("query AccountOwner($id: ID!) { account(id: $id) { id login person { id name } } }");

/** Makes a link with which the account's person sets a new password, after asking: what was, stops working at once. */
export default function ResetPasswordButton() {
  const account = useRecordContext<RaRecord & { version: number }>();
  const [asking, setAsking] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const say = useSay();
  const me = useMe();
  const may = useMay("update", "accounts", account ?? null);
  const id = String(account?.id ?? "");
  const { data } = useAnswer(OwnerQuery, { id }, { enabled: asking });
  const close = () => setAsking(false);
  if (!account || !may || id === me.account.id) return null;
  const owner = data?.account;
  const subject = [owner?.person?.name, owner?.login].filter(Boolean).join(" · ");
  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say(identityWords.resetPassword)}
      </Button>
      {asking && owner && (
        <CommandFormDialog
          name="resetPassword"
          resource="accounts"
          given={{ accountId: id, expectedVersion: account.version }}
          title={say(identityWords.resetPassword)}
          subject={subject}
          text={say(identityWords.resetText)}
          seal
          operation={ResetPassword}
          onDone={({ resetPassword }) => setLink(resetPassword?.link ?? null)}
          onClose={close}
        >
          {owner.person && <SecondPersonNote kind="newPassword" personId={owner.person.id} />}
        </CommandFormDialog>
      )}
      {link && <LinkDialog link={link} subject={subject} onClose={() => setLink(null)} />}
    </>
  );
}

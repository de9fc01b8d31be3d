import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useState } from "react";
import { useNotify, useRecordContext } from "react-admin";
import type { AnswerOf } from "../graphql/operation.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { confirmationAsks, confirmationWords as words } from "./confirmation-words.ts";
import { ConfirmationQuery, DecideConfirmation, WithdrawConfirmation } from "./confirmations.ts";
import { OneTimeLink } from "./OneTimeLink.tsx";
import { identityWords } from "./words.ts";

type Confirmation = NonNullable<AnswerOf<typeof ConfirmationQuery>["confirmation"]>;

/** Confirming, declining or taking back what waits for a second person; and who that is, for everybody else. */
export default function ConfirmationActions() {
  const record = useRecordContext();
  const { data } = useAnswer(ConfirmationQuery, { id: String(record?.id ?? "") }, { enabled: record !== undefined });
  const confirmation = data?.confirmation;
  return confirmation ? <Actions confirmation={confirmation} /> : null;
}

function Actions({ confirmation }: { readonly confirmation: Confirmation }) {
  const { id, version, kind, state, waitsFor, person, askedBy, value } = confirmation;
  const me = useMe();
  const say = useSay();
  const notify = useNotify();
  const [open, setOpen] = useState<"confirm" | "decline" | "withdraw" | null>(null);
  const [reason, setReason] = useState("");
  const [link, setLink] = useState<string | null>(null);
  const close = () => setOpen(null);
  const decide = useCommand(DecideConfirmation, ({ decideConfirmation }) => {
    notify(say(open === "confirm" ? words.done : words.declined), { type: "success" });
    setLink(decideConfirmation?.link ?? null);
    close();
  });
  const withdraw = useCommand(WithdrawConfirmation, close);
  const isOther = askedBy?.id !== me.personId && person?.id !== me.personId;
  const decides =
    isOther && ((waitsFor === "officer" && me.has("confidentialityOfficer")) || (waitsFor === "administrator" && me.has("administrator")));
  const names = { asker: askedBy?.name ?? "—", name: person?.name ?? "—", number: person?.number ?? "—", value: value ?? "" };
  const input = { id, expectedVersion: version ?? 0 };
  if (state !== "waiting" || !kind) return link ? <LinkDialog link={link} onClose={() => setLink(null)} /> : null;
  return (
    <>
      {!decides && waitsFor && (
        <Alert severity="info" variant="outlined">
          {say(words[`waitsFor_${waitsFor}`])}
        </Alert>
      )}
      {decides && (
        <>
          <Button variant="contained" color="secondary" onClick={() => setOpen("confirm")}>
            {say(words.confirm)}
          </Button>
          <Button variant="outlined" onClick={() => setOpen("decline")}>
            {say(words.decline)}
          </Button>
        </>
      )}
      {me.has("administrator") && (
        <Button variant="outlined" onClick={() => setOpen("withdraw")}>
          {say(words.withdraw)}
        </Button>
      )}
      {open === "confirm" && (
        <CommandDialog
          open
          title={say(words.confirmTitle)}
          text={say(confirmationAsks[kind], names)}
          submit={say(words.confirm)}
          seal
          pending={decide.isPending}
          error={decide.error}
          onClose={close}
          onSubmit={() => decide.mutate({ input: { ...input, confirm: true } })}
        >
          {(kind === "newAccount" || kind === "newPassword") && <Alert severity="info">{say(words.withLink)}</Alert>}
          <Alert severity="warning">{say(words.sure)}</Alert>
        </CommandDialog>
      )}
      {open === "decline" && (
        <CommandDialog
          open
          title={say(words.decline)}
          text={`${say(confirmationAsks[kind], names)} ${say(words.declineText)}`}
          submit={say(words.decline)}
          pending={decide.isPending}
          error={decide.error}
          onClose={close}
          onSubmit={() => decide.mutate({ input: { ...input, confirm: false, reason } })}
        >
          <ReasonField value={reason} onChange={setReason} error={decide.error} />
        </CommandDialog>
      )}
      {open === "withdraw" && (
        <CommandDialog
          open
          title={say(words.withdraw)}
          text={say(words.withdrawText)}
          submit={say(words.withdraw)}
          pending={withdraw.isPending}
          error={withdraw.error}
          onClose={close}
          onSubmit={() => withdraw.mutate({ input })}
        />
      )}
    </>
  );
}

function LinkDialog({ link, onClose }: { readonly link: string; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{say(words.linkTitle)}</DialogTitle>
      <DialogContent>
        <OneTimeLink link={link} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say(identityWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}

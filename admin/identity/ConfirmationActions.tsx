import { Alert, Button } from "@mui/material";
import { useState } from "react";
import { useNotify, useRecordContext } from "react-admin";
import type { AnswerOf } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { confirmationAsks, confirmationWords as words } from "./confirmation-words.ts";
import { ConfirmationQuery, DecideConfirmation } from "./confirmations.ts";
import { LinkDialog } from "./LinkDialog.tsx";

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
  const [link, setLink] = useState<string | null>(null);
  const close = () => setOpen(null);
  const isOther = askedBy?.id !== me.personId && person?.id !== me.personId;
  const decides =
    isOther && ((waitsFor === "officer" && me.has("confidentialityOfficer")) || (waitsFor === "administrator" && me.has("administrator")));
  const names = { asker: askedBy?.name ?? "—", name: person?.name ?? "—", number: person?.number ?? "—", value: value ?? "" };
  const known = { id, expectedVersion: version };
  const about = { resource: "confirmations", subject: names.name, onClose: close } as const;
  if (state !== "waiting" || !kind) return link ? <LinkDialog link={link} subject={names.name} onClose={() => setLink(null)} /> : null;
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
        <CommandFormDialog
          name="decideConfirmation"
          {...about}
          given={{ ...known, confirm: true }}
          needs={[]}
          title={say(words.confirm)}
          text={say(confirmationAsks[kind], names)}
          seal
          operation={DecideConfirmation}
          onDone={({ decideConfirmation }) => {
            notify(say(words.done), { type: "success" });
            setLink(decideConfirmation?.link ?? null);
          }}
        >
          {(kind === "newAccount" || kind === "newPassword") && <Alert severity="info">{say(words.withLink)}</Alert>}
          <Alert severity="warning">
            {say(words.atOnce)} {say(words.sure)}
          </Alert>
        </CommandFormDialog>
      )}
      {open === "decline" && (
        <CommandFormDialog
          name="decideConfirmation"
          {...about}
          given={{ ...known, confirm: false }}
          needs={["reason"]}
          title={say(words.decline)}
          text={`${say(confirmationAsks[kind], names)} ${say(words.declineText)}`}
          onDone={() => notify(say(words.declined), { type: "success" })}
        />
      )}
      {open === "withdraw" && (
        <CommandFormDialog
          name="withdrawConfirmation"
          {...about}
          given={known}
          title={say(words.withdraw)}
          text={`${say(confirmationAsks[kind], names)} ${say(words.withdrawText)}`}
        />
      )}
    </>
  );
}

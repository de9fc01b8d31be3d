import { Alert, Button, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-router";
import { momentText } from "../../schema/shared/moment-text.screen.ts";
import type { ApiError } from "../graphql/api-error.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { confirmationAsks, confirmationWords as words } from "./confirmation-words.ts";
import { ConfirmationOfLinkQuery, DecideByOperator } from "./confirmations.ts";
import { LinkPage } from "./LinkPage.tsx";
import { OneTimeLink } from "./OneTimeLink.tsx";

/** Where whoever runs the server confirms what nobody else can, with a link that was made at the machine. */
export default function ConfirmByLinkPage() {
  const say = useSay();
  return (
    <LinkPage title={say(words.byLinkTitle)} help={say(words.byLinkHelp)}>
      {(token) => <Deciding token={token} />}
    </LinkPage>
  );
}

function Deciding({ token }: { readonly token: string }) {
  const say = useSay();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [reason, setReason] = useState("");
  const [done, setDone] = useState<{ readonly confirmed: boolean; readonly link: string | null } | null>(null);
  const query = useAnswer(ConfirmationOfLinkQuery, { token });
  const decide = useCommand(DecideByOperator);
  const give = (confirm: boolean) =>
    decide.mutate(
      { token, confirm, reason: confirm ? null : reason },
      { onSuccess: ({ decideByOperator }) => setDone({ confirmed: confirm, link: decideByOperator?.link ?? null }) },
    );
  if (done) {
    return (
      <Stack spacing={2}>
        <Alert severity="success">{say(done.confirmed ? words.done : words.declined)}</Alert>
        {done.link && <OneTimeLink link={done.link} />}
        <Button component={Link} to="/">
          {say(words.toStart)}
        </Button>
      </Stack>
    );
  }
  return (
    <Answered query={query} lines={3}>
      {({ confirmationOfLink: waiting }) =>
        waiting ? (
          <Stack spacing={2}>
            <Typography>
              {say(confirmationAsks[waiting.kind], {
                asker: say(words.asker, { name: waiting.askedByName, number: waiting.askedByNumber }),
                name: waiting.personName,
                number: waiting.personNumber,
                value: waiting.value ?? "",
              })}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {say(words.askedAt, { at: momentText(waiting.askedAt, timeZone) })}
              {waiting.from && <br />}
              {waiting.from && say(words.roleFrom, { day: waiting.from })}
              {waiting.until && <br />}
              {waiting.until && say(words.roleUntil, { day: waiting.until })}
            </Typography>
            <Alert severity="warning">{say(words.sure)}</Alert>
            <Problem error={decide.error} />
            <Button variant="contained" color="secondary" loading={decide.isPending} onClick={() => give(true)}>
              {say(words.confirm)}
            </Button>
            <TextField label={say(words.reason)} value={reason} onChange={(event) => setReason(event.target.value)} multiline />
            <Button variant="outlined" disabled={reason.trim() === ""} loading={decide.isPending} onClick={() => give(false)}>
              {say(words.decline)}
            </Button>
          </Stack>
        ) : (
          <Typography>{say(words.linkOver)}</Typography>
        )
      }
    </Answered>
  );
}

function Problem({ error }: { readonly error: ApiError | null }) {
  return error ? <Alert severity="error">{error.message}</Alert> : null;
}

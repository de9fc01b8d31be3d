import { Alert, Stack, TextField, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { operation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { Answered } from "../shared/Answered.tsx";
import { identityWords } from "./words.ts";

const OwnerOfLinkQuery = operation("query OwnerOfLink($token: String!) { ownerOfLink(token: $token) { login personName } }");

/** Whose link it is and with which name they will sign in; that it cannot be used is said before anything is typed. */
export function LinkOwner({ token, children }: { readonly token: string; readonly children: ReactNode }) {
  const say = useSay();
  const query = useAnswer(OwnerOfLinkQuery, { token });
  return (
    <Answered query={query} lines={3}>
      {({ ownerOfLink: owner }) =>
        owner ? (
          <Stack spacing={2}>
            <Typography>{say(identityWords.linkGreeting, { name: owner.personName })}</Typography>
            <TextField
              label={say(identityWords.login)}
              value={owner.login}
              helperText={say(identityWords.rememberLogin)}
              autoComplete="username"
              slotProps={{ input: { readOnly: true } }}
            />
            {children}
          </Stack>
        ) : (
          <Alert severity="warning">{say(identityWords.linkOver)}</Alert>
        )
      }
    </Answered>
  );
}

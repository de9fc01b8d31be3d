import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useLogout } from "react-admin";
import { useSession } from "../graphql/session.ts";
import { useSay } from "../i18n/say.ts";
import { CredentialFields } from "../identity/CredentialFields.tsx";
import { EntryForm } from "../identity/EntryForm.tsx";
import { layoutWords } from "../layout/words.ts";
import { signInAgain } from "../providers/auth-provider.ts";
import { checkSession, useMaybeMe } from "../providers/me.ts";

/** Over the page on which a session ended: the same person signs in and goes on; anybody else is told what belongs to whom. */
export function SessionDialog() {
  const session = useSession();
  if (session.is === "ended") return <SignInAgain />;
  if (session.is === "taken") return <Taken by={session.by} />;
  return null;
}

function SignInAgain() {
  const me = useMaybeMe();
  const known = me?.account.login ?? "";
  const [credentials, setCredentials] = useState({ login: known, password: "" });
  const say = useSay();
  const signOut = useLogout();
  useEffect(() => {
    // Who signs in again in another tab need not do so here as well.
    const look = () => void checkSession();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, []);
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="session-ended">
      <DialogTitle id="session-ended">{say(layoutWords.sessionEnded)}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: "text.secondary", mb: 2.5 }}>{say(layoutWords.sessionEndedHelp)}</Typography>
        <EntryForm
          submitLabel={say(layoutWords.signInAndGoOn)}
          onSubmit={() => signInAgain(credentials.login.trim(), credentials.password)}
        >
          {() => <CredentialFields value={credentials} onChange={setCredentials} focus={known === "" ? "login" : "password"} />}
        </EntryForm>
        <Stack sx={{ mt: 1, alignItems: "flex-start" }}>
          <Button size="small" onClick={() => signOut({}, "/login", false)}>
            {say(layoutWords.leavePage)}
          </Button>
        </Stack>
      </DialogContent>
    </Dialog>
  );
}

function Taken({ by }: { readonly by: string }) {
  const me = useMaybeMe();
  const say = useSay();
  const goOn = () => {
    window.location.hash = "#/";
    window.location.reload();
  };
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="session-taken">
      <DialogTitle id="session-taken">{say(layoutWords.takenTitle, { name: by })}</DialogTitle>
      <DialogContent>
        <Typography>{say(layoutWords.takenHelp, { name: me?.name ?? "", by })}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={goOn}>
          {say(layoutWords.goOnAs, { name: by })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

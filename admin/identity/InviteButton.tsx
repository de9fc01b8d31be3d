import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { identityWords } from "./words.ts";

/** Beside the list of accounts: the way to accounts for many people at once. */
export default function InviteButton() {
  const say = useSay();
  const me = useMe();
  if (!may(me, "create", "accounts")) return null;
  return (
    <Button variant="outlined" component={PanelLink} to="/invite">
      {say(identityWords.invite)}
    </Button>
  );
}

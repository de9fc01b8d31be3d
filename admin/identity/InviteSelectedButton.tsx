import { Button } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { inviteAddress } from "../shared/invite-address.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { identityWords } from "./words.ts";

/** Over selected people: the way to accounts for them. */
export default function InviteSelectedButton({ ids }: { readonly ids: readonly string[] }) {
  const say = useSay();
  const me = useMe();
  if (!may(me, "create", "accounts")) return null;
  return (
    <Button size="small" variant="outlined" component={PanelLink} to={inviteAddress(ids)} sx={{ bgcolor: "background.paper" }}>
      {say(identityWords.inviteSelected)}
    </Button>
  );
}

import { Box, Divider, IconButton, Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import { useLogout } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { layoutWords } from "../layout/words.ts";
import { useMe } from "../providers/me.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { PersonAvatar } from "../shared/PersonAvatar.tsx";

/** Who I am, and what I can change about it. */
export function PersonMenu() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const me = useMe();
  const say = useSay();
  const signOut = useLogout();
  const close = () => setAnchor(null);
  return (
    <>
      <IconButton
        aria-label={`${say(layoutWords.myAccount)}: ${me.name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PersonAvatar name={me.name} id={me.personId} size={32} />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <Box sx={{ px: 2, pt: 0.5, pb: 1 }}>
          <Typography sx={{ fontWeight: 600 }}>{me.name}</Typography>
          <Typography variant="body2" sx={{ color: "text.secondary" }}>
            {me.person?.department?.fullName ?? me.account.login}
          </Typography>
        </Box>
        <Divider />
        <MenuItem component={PanelLink} to="/me" onClick={close}>
          {say(layoutWords.me)}
        </MenuItem>
        <MenuItem component={PanelLink} to="/change-password" onClick={close}>
          {say(layoutWords.changePassword)}
        </MenuItem>
        <MenuItem onClick={() => signOut({}, "/login", false)}>{say(layoutWords.signOut)}</MenuItem>
      </Menu>
    </>
  );
}

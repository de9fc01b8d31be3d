import { Box, Divider, Drawer, List, ListItem, ListItemButton, ListItemText, Typography } from "@mui/material";
import { Link, useLocation } from "react-router";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { type MenuEntry, menuEntries } from "./menu-entries.ts";
import { menuGroupNames } from "./menu-groups.ts";
import { topBarHeight } from "./TopBar.tsx";
import { layoutWords } from "./words.ts";

interface SideMenuProps {
  readonly phone: boolean;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The quiet navigation at the left; on phones it slides in. */
export function SideMenu({ phone, open, onClose }: SideMenuProps) {
  if (phone) {
    return (
      <Drawer open={open} onClose={onClose} slotProps={{ paper: { sx: { width: 280 } } }}>
        <MenuLists onChoose={onClose} />
      </Drawer>
    );
  }
  return (
    <Box
      sx={{
        width: 216,
        flexShrink: 0,
        position: "sticky",
        top: topBarHeight,
        height: `calc(100dvh - ${topBarHeight}px)`,
        overflowY: "auto",
        borderRight: 1,
        borderColor: "divider",
      }}
    >
      <MenuLists />
    </Box>
  );
}

function MenuLists({ onChoose }: { readonly onChoose?: () => void }) {
  const me = useMe();
  const say = useSay();
  return (
    <Box component="nav" aria-label={say(layoutWords.navigation)} sx={{ px: 1.25, py: 1.5 }}>
      {menuEntries(me).map(({ group, entries }, place) => (
        <Box key={group} sx={{ mb: 1 }}>
          {group === "settings" && place > 0 && <Divider sx={{ my: 1 }} />}
          <Typography sx={{ px: 1.25, pt: 0.75, pb: 0.25, fontSize: 12.5, color: "text.secondary" }}>
            {say(menuGroupNames[group])}
          </Typography>
          <List dense disablePadding>
            {entries.map((entry) => (
              <MenuLine key={entry.path} entry={entry} {...(onChoose ? { onChoose } : {})} />
            ))}
          </List>
        </Box>
      ))}
    </Box>
  );
}

function MenuLine({ entry, onChoose }: { readonly entry: MenuEntry; readonly onChoose?: () => void }) {
  const { pathname } = useLocation();
  const say = useSay();
  const here = entry.path === "/" ? pathname === "/" : pathname === entry.path || pathname.startsWith(`${entry.path}/`);
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={Link}
        to={entry.path}
        selected={here}
        aria-current={here ? "page" : undefined}
        onClick={onChoose}
        sx={{ py: 0.125, px: 1.25, color: here ? "primary.main" : "text.primary" }}
      >
        <ListItemText primary={say(entry.label)} slotProps={{ primary: { sx: { fontSize: 14, fontWeight: here ? 600 : 400 } } }} />
      </ListItemButton>
    </ListItem>
  );
}

import AssignmentIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import MenuBookIcon from "@mui/icons-material/MenuBookOutlined";
import PersonIcon from "@mui/icons-material/PersonOutlined";
import SearchIcon from "@mui/icons-material/Search";
import { BottomNavigation, BottomNavigationAction, Paper } from "@mui/material";
import { useLocation } from "react-router";
import { useSay } from "../i18n/say.ts";
import { menuGroupNames } from "../layout/menu-groups.ts";
import { layoutWords } from "../layout/words.ts";
import { PanelLink } from "../shared/PanelLink.tsx";

const places = [
  { path: "/", label: menuGroupNames.work, icon: <AssignmentIcon /> },
  { path: "/policyDocuments", label: menuGroupNames.rules, icon: <MenuBookIcon /> },
  { path: "/search", label: layoutWords.search, icon: <SearchIcon /> },
  { path: "/me", label: layoutWords.me, icon: <PersonIcon /> },
] as const;

/** The four places that one needs on a phone, at the thumb. */
export function BottomBar() {
  const { pathname } = useLocation();
  const say = useSay();
  const here = places.findIndex(({ path }) => pathname === path || (path !== "/" && pathname.startsWith(`${path}/`)));
  return (
    <Paper
      component="nav"
      aria-label={say(layoutWords.navigation)}
      square
      sx={{
        displayPrint: "none",
        position: "fixed",
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        borderTop: 1,
        borderColor: "divider",
        pb: "env(safe-area-inset-bottom)",
      }}
    >
      {/* Of large letters no more than there is room for: other bars stand on this one. */}
      <BottomNavigation
        showLabels
        value={here}
        sx={{
          bgcolor: "transparent",
          "& svg": { fontSize: 24 },
          "& .MuiBottomNavigationAction-label": { fontSize: "min(0.75rem, 15px) !important" },
        }}
      >
        {places.map(({ path, label, icon }) => (
          <BottomNavigationAction key={path} component={PanelLink} to={path} label={say(label)} icon={icon} />
        ))}
      </BottomNavigation>
    </Paper>
  );
}

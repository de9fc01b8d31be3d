import MenuIcon from "@mui/icons-material/Menu";
import { Box, Chip, IconButton, Typography } from "@mui/material";
import { LoadingIndicator } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { LanguageSwitch } from "../layout/LanguageSwitch.tsx";
import { SealMark } from "../layout/SealMark.tsx";
import { ThemeSwitch } from "../layout/ThemeSwitch.tsx";
import { topBarHeight } from "../layout/top-bar-height.ts";
import { layoutWords } from "../layout/words.ts";
import { NotificationBell } from "../notification/NotificationBell.tsx";
import { useMe } from "../providers/me.ts";
import { SearchButton } from "../search/SearchButton.tsx";
import { staticWhereLow } from "../theme/low.ts";
import { PersonMenu } from "./PersonMenu.tsx";

/** The organisation, search, language, theme and the person. */
export function TopBar({ phone, onMenu }: { readonly phone: boolean; readonly onMenu: () => void }) {
  const me = useMe();
  const say = useSay();
  return (
    <Box
      component="header"
      sx={{
        height: topBarHeight,
        position: "sticky",
        top: 0,
        ...staticWhereLow,
        zIndex: 1100,
        px: { xs: 1, md: 2 },
        display: "flex",
        alignItems: "center",
        gap: { xs: 0.5, md: 1 },
        bgcolor: "background.paper",
        borderBottom: 1,
        borderColor: "divider",
        displayPrint: "none",
      }}
    >
      {phone && (
        <IconButton aria-label={say(layoutWords.menu)} onClick={onMenu}>
          <MenuIcon />
        </IconButton>
      )}
      <SealMark size={22} />
      <Typography noWrap title={me.organisation.name} sx={{ fontWeight: 600, flex: { xs: 1, md: "0 1 auto" }, minWidth: 0 }}>
        {me.organisation.name || say(layoutWords.product)}
      </Typography>
      {me.organisation.demo && <Chip size="small" variant="outlined" label={say(layoutWords.demo)} />}
      <Box sx={{ flex: { md: 1 } }} />
      <SearchButton phone={phone} />
      <LoadingIndicator
        aria-label={say(layoutWords.loading)}
        sx={{
          width: 16,
          height: 16,
          "& .RaLoadingIndicator-loadedIcon": { display: "none" },
          "& .RaLoadingIndicator-loader": { inset: 0 },
        }}
      />
      {me.has("staff") && <NotificationBell phone={phone} />}
      <LanguageSwitch />
      {!phone && <ThemeSwitch />}
      {!phone && <PersonMenu />}
    </Box>
  );
}

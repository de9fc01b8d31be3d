import FoldIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Box, ButtonBase, Drawer, InputBase, List, ListItem, ListItemButton, ListItemText } from "@mui/material";
import { memo, useMemo, useState } from "react";
import { useLocation } from "react-router";
import { useSay } from "../i18n/say.ts";
import { type MenuEntry, menuEntries } from "../layout/menu-entries.ts";
import { type MenuGroup, menuGroupNames } from "../layout/menu-groups.ts";
import { usePages } from "../layout/PagesContext.ts";
import { topBarHeight } from "../layout/top-bar-height.ts";
import { layoutWords } from "../layout/words.ts";
import { useMe } from "../providers/me.ts";
import { useBook } from "../records/book.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { LOW } from "../theme/low.ts";
import { MOST_REGISTERS } from "./folded-at-first.ts";
import { useFoldedGroups } from "./use-folded-groups.ts";

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
        [LOW]: { top: 0, height: "100dvh" },
        overflowY: "auto",
        borderRight: 1,
        borderColor: "divider",
        displayPrint: "none",
      }}
    >
      <MenuLists />
    </Box>
  );
}

function MenuLists({ onChoose }: { readonly onChoose?: () => void }) {
  const me = useMe();
  const say = useSay();
  const pages = usePages();
  const book = useBook();
  const groups = useMemo(() => menuEntries(me, pages, book), [me, pages, book]);
  const { folded, fold } = useFoldedGroups(groups);
  return (
    <Box component="nav" aria-label={say(layoutWords.navigation)} sx={{ px: 1.25, py: 1.5 }}>
      {groups.map(({ group, entries }) => (
        <MenuSection
          key={group}
          group={group}
          entries={entries}
          folded={folded.includes(group)}
          onFold={(away) => fold(group, away)}
          {...(onChoose ? { onChoose } : {})}
        />
      ))}
    </Box>
  );
}

interface MenuSectionProps {
  readonly group: MenuGroup;
  readonly entries: readonly MenuEntry[];
  readonly folded: boolean;
  readonly onFold: (away: boolean) => void;
  readonly onChoose?: () => void;
}

/** A group under its name, which folds it; the one of the page that is shown stays open. */
function MenuSection({ group, entries, folded, onFold, onChoose }: MenuSectionProps) {
  const { pathname } = useLocation();
  const say = useSay();
  const here = entries.some(({ path }) => isAt(path, pathname));
  const open = here || !folded;
  const id = `menu-${group}`;
  const [sought, setSought] = useState("");
  const isLong = group === "registers" && entries.length > MOST_REGISTERS;
  const shown = isLong ? found(entries, sought, pathname) : entries;
  return (
    <Box sx={{ mb: 0.75, ...(group === "settings" && { borderTop: 1, borderColor: "divider", pt: 0.75 }) }}>
      <ButtonBase
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={here || undefined}
        disableRipple
        onClick={() => !here && onFold(open)}
        sx={{
          ...{ display: "flex", width: "100%", justifyContent: "space-between", borderRadius: 1, px: 1.25, py: 0.375 },
          ...{ fontFamily: "inherit", fontSize: 12.5, lineHeight: 1.5, color: "text.secondary", cursor: here ? "default" : "pointer" },
          "&:hover": here ? {} : { bgcolor: "roles.hover" },
        }}
      >
        {say(menuGroupNames[group])}
        {!here && <FoldIcon sx={{ fontSize: 16, transform: open ? "none" : "rotate(-90deg)" }} />}
      </ButtonBase>
      <List dense disablePadding id={id} hidden={!open}>
        {open && isLong && (
          <InputBase
            value={sought}
            onChange={({ target }) => setSought(target.value)}
            placeholder={say(layoutWords.findRegister)}
            inputProps={{ "aria-label": say(layoutWords.findRegister), "aria-controls": id }}
            sx={{ width: "100%", px: 1.25, mb: 0.25, fontSize: 13.5, borderRadius: 1, border: 1, borderColor: "divider" }}
          />
        )}
        {open && shown.length === 0 && (
          <ListItem dense sx={{ px: 1.25, fontSize: 13.5, color: "text.secondary" }}>
            {say(layoutWords.noSuchRegister)}
          </ListItem>
        )}
        {open &&
          shown.map((entry) => (
            <MenuLine key={entry.path} entry={entry} here={isAt(entry.path, pathname)} {...(onChoose ? { onChoose } : {})} />
          ))}
      </List>
    </Box>
  );
}

/** The lines in whose names the sought words stand; without words the first ones, and the one whose page is shown. */
function found(entries: readonly MenuEntry[], sought: string, pathname: string): readonly MenuEntry[] {
  const words = sought.trim().toLowerCase();
  if (words === "") return entries.filter(({ path }, place) => place < MOST_REGISTERS || isAt(path, pathname));
  return entries.filter(({ label: { zh, en } }) => `${zh}\n${en}`.toLowerCase().includes(words));
}

/** Whether a page lies at a line of the navigation or below it. */
const isAt = (path: string, pathname: string) => (path === "/" ? pathname === "/" : pathname === path || pathname.startsWith(`${path}/`));

interface MenuLineProps {
  readonly entry: MenuEntry;
  /** Whether the page is here or below. */
  readonly here: boolean;
  readonly onChoose?: () => void;
}

/** Drawn anew only when the page goes there or away: every step of a person goes by the whole menu. */
const MenuLine = memo(function MenuLine({ entry, here, onChoose }: MenuLineProps) {
  const say = useSay();
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={PanelLink}
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
});

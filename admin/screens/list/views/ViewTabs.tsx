import PersonIcon from "@mui/icons-material/PersonOutlined";
import { Box, Button, Link as MuiLink, Tooltip, Typography } from "@mui/material";
import { Suspense, useState } from "react";
import { inBoth } from "../../../../schema/register/said.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { latePart } from "../../../shared/late-part.ts";
import { PanelLink } from "../../../shared/PanelLink.tsx";
import type { ListedView } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { firstPage, searchOf } from "../list-params.ts";
import { setViewDraft, useViewDraft } from "../use-personal-screen.ts";
import { viewsOf } from "./register-views.ts";
import { useKeepView } from "./use-keep-view.ts";
import { ViewMenu } from "./ViewMenu.tsx";
import { viewWords } from "./view-words.ts";

const SaveViewDialog = latePart(async () => ({ default: (await import("./SaveViewDialog.tsx")).SaveViewDialog }));

/** The saved views above a list, each under an address of its own, and what is to become of changes to the open one. */
export function ViewTabs() {
  const { resource, params, configured, answer } = useList();
  const [saving, setSaving] = useState(false);
  const say = useSay();
  const brought = viewsOf(resource).map(
    ({ key, label }): ListedView => ({
      id: key,
      version: 0,
      name: say(inBoth(label)),
      level: "organisation",
      departmentId: null,
      mayChange: false,
    }),
  );
  const views = [...brought, ...(answer?.views ?? [])];
  const open = views.find(({ id }) => id === params.view);
  if (configured || !answer || views.length === 0) return null;
  return (
    <Box
      component="nav"
      aria-label={say(viewWords.views)}
      sx={{
        display: "flex",
        alignItems: "center",
        flexWrap: { xs: "nowrap", md: "wrap" },
        overflowX: { xs: "auto", md: "visible" },
        gap: 0.5,
        mb: 1.5,
        minHeight: 36,
      }}
    >
      <Tab to={`/${resource}`} current={!params.view} name={say(viewWords.all)} search="" />
      {views.map((view) => (
        <Tab
          key={view.id}
          to={`/${resource}`}
          search={searchOf({ ...firstPage, view: view.id })}
          current={view.id === params.view}
          name={view.name}
          own={view.level === "person"}
        />
      ))}
      {open && <OpenView view={open} onSaveAs={() => setSaving(true)} />}
      <Suspense>{saving && <SaveViewDialog onClose={() => setSaving(false)} />}</Suspense>
    </Box>
  );
}

interface TabProps {
  readonly to: string;
  readonly search: string;
  readonly current: boolean;
  readonly name: string;
  readonly own?: boolean;
}

function Tab({ to, search, current, name, own = false }: TabProps) {
  const say = useSay();
  return (
    <MuiLink
      component={PanelLink}
      to={search === "" ? to : `${to}?${search}`}
      underline="none"
      aria-current={current ? "page" : undefined}
      sx={(theme) => ({
        display: "inline-flex",
        alignItems: "center",
        gap: 0.5,
        flexShrink: 0,
        maxWidth: 260,
        px: 1.5,
        height: 34,
        borderRadius: 1,
        fontSize: 14,
        fontWeight: current ? 600 : 400,
        color: current ? "primary.main" : "text.primary",
        bgcolor: current ? theme.palette.roles.selected : "transparent",
        "&:hover": { bgcolor: current ? theme.palette.roles.selected : theme.palette.roles.hover },
      })}
    >
      {own && (
        <Tooltip title={say(viewWords.mine)}>
          <PersonIcon sx={{ fontSize: 16, flexShrink: 0 }} titleAccess={say(viewWords.mine)} />
        </Tooltip>
      )}
      <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
        {name}
      </Box>
    </MuiLink>
  );
}

/** What can be done with the open view, and with what was changed about it. */
function OpenView({ view, onSaveAs }: { readonly view: ListedView; readonly onSaveAs: () => void }) {
  const { params, change } = useList();
  const draft = useViewDraft(view.id);
  const keep = useKeepView();
  const say = useSay();
  const changed = draft.length > 0 || params.filter !== null || params.sort !== null;
  const asBefore = () => {
    setViewDraft(view.id, []);
    change({ filter: null, sort: null }, { quietly: true });
  };
  return (
    <>
      <ViewMenu view={view} onSaveAs={onSaveAs} />
      {changed && (
        <Box sx={{ display: "flex", alignItems: "center", gap: 0.5, flexShrink: 0, ml: 1 }}>
          <Typography sx={{ fontSize: 13.5, color: "text.secondary" }}>{say(viewWords.changed)}</Typography>
          {view.mayChange && (
            <Button size="small" loading={keep.isPending} onClick={() => keep.keep(view, asBefore)}>
              {say(viewWords.keep)}
            </Button>
          )}
          <Button size="small" onClick={onSaveAs}>
            {say(viewWords.saveAs)}
          </Button>
          <Button size="small" onClick={asBefore}>
            {say(viewWords.revert)}
          </Button>
        </Box>
      )}
    </>
  );
}

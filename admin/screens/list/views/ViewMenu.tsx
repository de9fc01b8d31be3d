import MoreIcon from "@mui/icons-material/MoreHoriz";
import { IconButton, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../../../i18n/say.ts";
import { useCopy } from "../../../shared/use-copy.ts";
import { CommandFormDialog } from "../../command/CommandFormDialog.tsx";
import type { ListedView } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { firstPage } from "../list-params.ts";
import { viewWords } from "./view-words.ts";

interface ViewMenuProps {
  readonly view: ListedView;
  readonly onSaveAs: () => void;
}

/** What can be done with the open view. */
export function ViewMenu({ view, onSaveAs }: ViewMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<"rename" | "archive" | null>(null);
  const copy = useCopy();
  const say = useSay();
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  const label = say(viewWords.menu, { name: view.name });
  return (
    <>
      <IconButton size="small" aria-label={label} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(() => void copy(window.location.href, say(viewWords.copied)))}>{say(viewWords.copyLink)}</MenuItem>
        <MenuItem onClick={choose(onSaveAs)}>{say(viewWords.saveAs)}</MenuItem>
        {view.mayChange && <MenuItem onClick={choose(() => setAsking("rename"))}>{say(viewWords.rename)}</MenuItem>}
        {view.mayChange && <MenuItem onClick={choose(() => setAsking("archive"))}>{say(viewWords.archive)}</MenuItem>}
      </Menu>
      {asking === "rename" && <RenameDialog view={view} onClose={() => setAsking(null)} />}
      {asking === "archive" && <ArchiveDialog view={view} onClose={() => setAsking(null)} />}
    </>
  );
}

interface ViewDialogProps {
  readonly view: ListedView;
  readonly onClose: () => void;
}

function RenameDialog({ view, onClose }: ViewDialogProps) {
  const say = useSay();
  return (
    <CommandFormDialog
      name="updateSavedView"
      resource="savedViews"
      given={{ id: view.id, expectedVersion: view.version }}
      needs={["name"]}
      begin={{ name: view.name }}
      title={say(viewWords.rename)}
      subject={view.name}
      submit={say(viewWords.save)}
      onClose={onClose}
    />
  );
}

function ArchiveDialog({ view, onClose }: ViewDialogProps) {
  const { change } = useList();
  const notify = useNotify();
  const say = useSay();
  return (
    <CommandFormDialog
      name="archiveSavedView"
      resource="savedViews"
      given={{ id: view.id, expectedVersion: view.version }}
      title={say(viewWords.archive)}
      subject={view.name}
      text={say(viewWords.archiveText)}
      onDone={() => {
        notify(say(viewWords.archived, { name: view.name }), { type: "success" });
        change({ ...firstPage }, { quietly: true });
      }}
      onClose={onClose}
    />
  );
}

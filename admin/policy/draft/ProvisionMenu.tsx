import MoreIcon from "@mui/icons-material/MoreHorizOutlined";
import { IconButton, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { sharedWords } from "../../shared/words.ts";
import type { DraftProvision } from "../draft-page.ts";
import { provisionName } from "../provision.ts";
import { policyWords } from "../words.ts";
import type { ProvisionEdit } from "./provision-edit.ts";

interface ProvisionMenuProps {
  readonly provision: DraftProvision;
  readonly onEdit: (edit: ProvisionEdit) => void;
}

/** What can be done with a provision beside editing it. */
export function ProvisionMenu({ provision, onEdit }: ProvisionMenuProps) {
  const say = useSay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (edit: ProvisionEdit) => () => {
    setAnchor(null);
    onEdit(edit);
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={`${say(sharedWords.more)}: ${provisionName(provision)}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose({ kind: "change", provision })}>{say(policyWords.editProvision)}</MenuItem>
        <MenuItem onClick={choose({ kind: "add", parent: provision.parent?.id ?? null, before: null, after: provision.id })}>
          {say(policyWords.addAfter)}
        </MenuItem>
        <MenuItem onClick={choose({ kind: "add", parent: provision.id, before: null })}>{say(policyWords.addInside)}</MenuItem>
        <MenuItem onClick={choose({ kind: "remove", provision })}>{say(policyWords.removeProvision)}</MenuItem>
      </Menu>
    </>
  );
}

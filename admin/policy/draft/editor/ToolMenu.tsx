import { Menu, MenuItem } from "@mui/material";
import { type ReactNode, useState } from "react";
import { ToolButton } from "./ToolButton.tsx";

/** What a menu of tools offers. */
export interface ToolChoice {
  readonly label: string;
  readonly onChoose: () => void;
}

interface ToolMenuProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly choices: readonly ToolChoice[];
}

/** A tool that offers several. */
export function ToolMenu({ label, icon, choices }: ToolMenuProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (choice: ToolChoice) => {
    setAnchor(null);
    // The menu gives the focus back when it is gone; the text takes it then.
    setTimeout(choice.onChoose, 0);
  };
  return (
    <>
      <ToolButton label={label} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {icon}
      </ToolButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        {choices.map((choice) => (
          <MenuItem key={choice.label} onClick={() => choose(choice)}>
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

import { Menu, MenuItem } from "@mui/material";
import { type ReactNode, useState } from "react";
import { backToText } from "./back-to-text.ts";
import { useSession } from "./session-context.ts";
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
  const session = useSession();
  const close = () => session && backToText(session, () => setAnchor(null));
  const choose = (choice: ToolChoice) => {
    close();
    choice.onChoose();
  };
  return (
    <>
      <ToolButton label={label} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {icon}
      </ToolButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} transitionDuration={0} disableRestoreFocus>
        {choices.map((choice) => (
          <MenuItem key={choice.label} onClick={() => choose(choice)}>
            {choice.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

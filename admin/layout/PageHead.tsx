import MoreVertIcon from "@mui/icons-material/MoreVert";
import { Box, IconButton, Menu, MenuItem, Typography } from "@mui/material";
import { type ReactNode, useEffect, useId, useState } from "react";
import { useSay } from "../i18n/say.ts";
import { headingInFocus } from "../theme/heading-in-focus.ts";
import { leadToHeading } from "./arrival.ts";
import { layoutWords } from "./words.ts";

/** One line of the menu at the head of a page. */
export interface HeadAction {
  readonly label: string;
  readonly onClick: () => void;
}

interface PageHeadProps {
  readonly title: ReactNode;
  /** What the browser's tab says; the title when it is a text. */
  readonly tabTitle?: string;
  /** One line of state below the title. */
  readonly state?: ReactNode;
  /** Above the title: where this belongs. */
  readonly above?: ReactNode;
  /** The one thing to do here: at most one filled button. */
  readonly primary?: ReactNode;
  /** Quieter buttons beside it. */
  readonly children?: ReactNode;
  /** Small buttons without words, beside the menu. */
  readonly tools?: ReactNode;
  /** Everything else that can be done. */
  readonly actions?: readonly HeadAction[];
}

/** Title, one line of state, at most one filled button, the rest in a menu. */
export function PageHead({ title, tabTitle, state, above, primary, children, tools, actions = [] }: PageHeadProps) {
  const tab = tabTitle ?? (typeof title === "string" ? title : "");
  const say = useSay();
  const product = say(layoutWords.product);
  useEffect(() => {
    document.title = tab ? `${tab} · ${product}` : product;
  }, [tab, product]);
  useEffect(leadToHeading, []);
  return (
    <Box component="header" sx={{ display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: 1.5, mb: 2 }}>
      <Box sx={{ flex: { xs: "1 1 200px", sm: "1 1 280px" }, minWidth: 0 }}>
        {above && <Box sx={{ fontSize: 13, color: "text.secondary", mb: 0.25 }}>{above}</Box>}
        <Typography variant="h1" tabIndex={-1} sx={{ width: "fit-content", overflowWrap: "anywhere", ...headingInFocus }}>
          {title}
        </Typography>
        {state && (
          <Box sx={{ mt: 0.5, color: "text.secondary", fontSize: 14, display: "flex", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.25 }}>
            {state}
          </Box>
        )}
      </Box>
      {/* On phones buttons with words go below the title, those without stay beside it. */}
      {(children || primary) && (
        <Box sx={{ order: { xs: 1, sm: 0 }, display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
          {children}
          {primary}
        </Box>
      )}
      {(tools || actions.length > 0) && (
        <Box sx={{ display: "flex", alignItems: "center", ml: { sm: -0.5 }, mr: { xs: -1, sm: 0 } }}>
          {tools}
          {actions.length > 0 && <ActionMenu actions={actions} />}
        </Box>
      )}
    </Box>
  );
}

function ActionMenu({ actions }: { readonly actions: readonly HeadAction[] }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const say = useSay();
  return (
    <>
      <IconButton
        aria-label={say(layoutWords.more)}
        aria-haspopup="menu"
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertIcon />
      </IconButton>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {actions.map((action) => (
          <MenuItem
            key={action.label}
            onClick={() => {
              setAnchor(null);
              action.onClick();
            }}
          >
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

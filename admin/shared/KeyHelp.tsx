import KeyboardIcon from "@mui/icons-material/KeyboardOutlined";
import { IconButton, Popover, Tooltip, Typography } from "@mui/material";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";
import { frontDialog } from "./front-dialog.ts";
import { isTyping } from "./is-typing.ts";
import { type KeyLine, KeyList } from "./KeyList.tsx";

interface KeyHelpProps {
  readonly name: Bilingual;
  readonly keys: readonly KeyLine[];
  /** Pixels. */
  readonly width: number;
  readonly size?: "small" | "medium";
}

/** The keys that open the sheet: where somebody writes, a question mark is one. */
const asks = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  !altKey && (ctrlKey || metaKey ? key === "/" : key === "?" && !isTyping(target));

const keepFocus = (event: MouseEvent) => event.preventDefault();

/** What the keyboard does at this place, behind a button, `?` and Ctrl-/. Phones have no such keys. */
export function KeyHelp({ name, keys, width, size = "medium" }: KeyHelpProps) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const openByKey = (event: KeyboardEvent) => {
      if (!asks(event) || event.defaultPrevented || frontDialog() || !button.current?.offsetParent) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener("keydown", openByKey);
    return () => removeEventListener("keydown", openByKey);
  }, []);
  return (
    <>
      <Tooltip title={say(name)}>
        <IconButton
          ref={button}
          size={size}
          aria-label={say(name)}
          aria-haspopup="dialog"
          aria-keyshortcuts="? Control+/"
          onMouseDown={keepFocus}
          onClick={() => setOpen(true)}
          sx={{ display: { xs: "none", md: "inline-flex" } }}
        >
          <KeyboardIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={open}
        anchorEl={() => button.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
        slotProps={{ paper: { role: "dialog", "aria-label": say(name), sx: { p: 2, width, maxWidth: "94vw" } } }}
      >
        <Typography component="h2" sx={{ fontSize: 15, fontWeight: 600, mb: 1 }}>
          {say(name)}
        </Typography>
        <KeyList keys={keys} />
      </Popover>
    </>
  );
}

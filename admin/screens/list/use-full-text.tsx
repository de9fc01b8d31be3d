import { Tooltip } from "@mui/material";
import { type FocusEvent, type MouseEvent, useEffect, useState } from "react";

/** Milliseconds for which the mouse rests on a cell before its text is shown in full. */
const rest = 350;

const isClipped = (cell: HTMLElement) => cell.scrollWidth > cell.clientWidth + 1;

/** Shows the text of a clipped cell in full while the mouse or the focus is on it. */
export function useFullText() {
  const [cell, setCell] = useState<HTMLElement | null>(null);
  const [pointed, setPointed] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!pointed) return;
    const timer = setTimeout(() => setCell(isClipped(pointed) ? pointed : null), rest);
    return () => clearTimeout(timer);
  }, [pointed]);
  useEffect(() => {
    if (!cell) return;
    const hide = (event: globalThis.KeyboardEvent) => {
      if (event.key === "Escape") setCell(null);
    };
    window.addEventListener("keydown", hide);
    return () => window.removeEventListener("keydown", hide);
  }, [cell]);
  const cellOf = (target: EventTarget) => (target instanceof HTMLElement ? target.closest<HTMLElement>("[data-cell]") : null);
  const handlers = {
    onMouseOver: (event: MouseEvent) => {
      const next = cellOf(event.target);
      if (next !== pointed) setPointed(next);
    },
    onMouseLeave: () => {
      setPointed(null);
      setCell(null);
    },
    onFocus: (event: FocusEvent) => {
      const next = event.target instanceof HTMLElement && event.target.matches("[data-cell]") ? event.target : null;
      setCell(next && isClipped(next) ? next : null);
    },
    onBlur: () => setCell(null),
  };
  const shown = (
    <Tooltip
      open={cell !== null}
      title={cell?.dataset.full ?? cell?.textContent ?? ""}
      disableHoverListener
      disableFocusListener
      disableTouchListener
      arrow={false}
      slotProps={{ popper: { anchorEl: cell, placement: "bottom-start" } }}
    >
      <span />
    </Tooltip>
  );
  return { handlers, shown };
}

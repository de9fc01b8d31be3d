import { Tooltip } from "@mui/material";
import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from "react";

/** Milliseconds for which the mouse rests on a cell before its text is shown in full. */
const rest = 350;

const isClipped = (cell: HTMLElement) => cell.scrollWidth > cell.clientWidth + 1;

/** Shows the text of a clipped cell in full while the mouse or the focus is on it. */
export function useFullText() {
  const [cell, setCell] = useState<HTMLElement | null>(null);
  const pointed = useRef<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  /** Passing over cells draws nothing anew; resting on one does. */
  const point = (next: HTMLElement | null) => {
    if (next === pointed.current) return;
    pointed.current = next;
    clearTimeout(timer.current);
    if (next) timer.current = setTimeout(() => setCell(isClipped(next) ? next : null), rest);
  };
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
    onMouseOver: (event: MouseEvent) => point(cellOf(event.target)),
    onMouseLeave: () => {
      point(null);
      setCell(null);
    },
    onFocus: (event: FocusEvent) => {
      const next = event.target instanceof HTMLElement && event.target.matches("[data-cell]") ? event.target : null;
      setCell(next && isClipped(next) ? next : null);
    },
    onBlur: () => setCell(null),
  };
  const shown = cell && (
    <Tooltip
      open
      title={cell.dataset.full ?? cell.textContent ?? ""}
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

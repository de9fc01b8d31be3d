import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import { type GridSize, inside, type Spot, spotAfter } from "./grid-keys.ts";

/** What the keys of a table do beside moving. */
export interface GridActions {
  readonly open: (row: number) => void;
  readonly toggle: (row: number) => void;
  /** Selects all rows from one to the other. */
  readonly selectRange: (from: number, to: number) => void;
  readonly clear: () => void;
  readonly turnPage: (by: 1 | -1) => void;
  /** Makes a column wider or narrower by so many pixels. */
  readonly widen: (column: number, by: number) => void;
}

/** Pixels by which a key moves the edge of a column. */
const widthStep = 16;

/** The element at a place: a head cell's button, a row, or a cell. */
const elementAt = (table: HTMLTableElement | null, { row, column }: Spot): HTMLElement | null => {
  if (row === -1) return table?.querySelector<HTMLElement>(`[data-head="${column}"]`) ?? null;
  const line = table?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null;
  return column === -1 ? line : (line?.querySelector<HTMLElement>(`[data-cell="${column}"]`) ?? null);
};

/** Whether the key is meant for something inside, e.g. a menu or a field, and not for the table. */
const isElsewhere = ({ target, currentTarget }: KeyboardEvent<HTMLElement>) =>
  target instanceof HTMLElement && (!currentTarget.contains(target) || target.closest("input:not([type=checkbox]), [role=menu]") !== null);

/** Keyboard of a table: one stop for the tab key, arrows inside, Enter opens, space selects. */
export function useGrid(table: RefObject<HTMLTableElement | null>, size: GridSize, actions: GridActions) {
  const [spot, setSpot] = useState<Spot>({ row: 0, column: -1 });
  const anchor = useRef<number | null>(null);
  const here = inside(size.rows === 0 ? { row: -1, column: spot.column } : spot, size);
  // Links in the cells are reached by the arrows: as stops of their own they would be a hundred in a page.
  useLayoutEffect(() => {
    const inside = "tbody :is(a, button, input):not([tabindex='-1'])";
    for (const inner of table.current?.querySelectorAll<HTMLElement>(inside) ?? []) inner.tabIndex = -1;
  });
  const within = useRef(false);
  // With the rows of another page the row that had the focus is gone: the one in its place takes it.
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body) elementAt(table.current, here)?.focus();
  });
  const focusHandlers = {
    onFocus: () => {
      within.current = true;
    },
    onBlur: () => {
      within.current = false;
    },
  };
  const go = useCallback(
    (next: Spot) => {
      setSpot(next);
      elementAt(table.current, next)?.focus();
    },
    [table],
  );
  const turn = (by: 1 | -1) => {
    actions.turnPage(by);
    go({ row: 0, column: -1 });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (isElsewhere(event) || event.altKey) return;
    const { row, column } = here;
    const take = (act: () => void) => {
      event.preventDefault();
      act();
    };
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "a" && size.rows > 0) take(() => actions.selectRange(0, size.rows - 1));
      return;
    }
    if (row === -1 && event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      take(() => actions.widen(column, event.key === "ArrowRight" ? widthStep : -widthStep));
      return;
    }
    const next = spotAfter(event.key, here, size);
    if (next) {
      take(() => {
        if (event.shiftKey && row >= 0 && next.row >= 0 && next.row !== row) {
          anchor.current ??= row;
          actions.selectRange(anchor.current, next.row);
        } else anchor.current = null;
        go(next);
      });
      return;
    }
    if (row === -1) return;
    const onRowItself = event.target instanceof HTMLElement && event.target.matches("[data-row], [data-cell]");
    switch (event.key) {
      case "Enter": {
        if (!onRowItself) return;
        const link = column < 0 ? null : elementAt(table.current, here)?.querySelector<HTMLElement>("a, button");
        take(() => (link ? link.click() : actions.open(row)));
        break;
      }
      case " ":
        take(() => actions.toggle(row));
        break;
      case "Escape":
        take(actions.clear);
        break;
      case "PageDown":
        take(() => turn(1));
        break;
      case "PageUp":
        take(() => turn(-1));
        break;
    }
  };
  /** The tab key stops at just one place of the table. */
  const tabIndexAt = (row: number, column: number) => (here.row === row && here.column === column ? 0 : -1);
  return { here, setSpot, go, handlers: { onKeyDown, ...focusHandlers }, tabIndexAt };
}

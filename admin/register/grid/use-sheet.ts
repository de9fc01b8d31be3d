import { useCallback, useRef, useState } from "react";
import { findMeant, type Meant, withKnown } from "./find-meant.ts";
import type { GridColumn } from "./grid-column.ts";
import { type GridRow, isTyped } from "./grid-state.ts";

type Rows = readonly GridRow[];

/** Steps that can be taken back. */
const mostSteps = 200;

/** The rows of a sheet while somebody fills them in, and the way back. */
export function useSheet(begin: Rows, columns: readonly GridColumn[]) {
  const [rows, setRows] = useState(begin);
  const [past, setPast] = useState<readonly Rows[]>([]);
  const [future, setFuture] = useState<readonly Rows[]>([]);
  const now = useRef(rows);
  const meant = useRef<Meant>(new Map());
  const show = useCallback((next: Rows) => {
    now.current = next;
    setRows(next);
  }, []);
  /** Changes rows by what nobody did here: answers of the server. There is no way back behind them. */
  const settle = useCallback(
    (change: (rows: Rows) => Rows) => {
      show(change(now.current));
      setPast([]);
      setFuture([]);
    },
    [show],
  );
  const look = useCallback(async () => {
    // Names that nobody could look up stand there as they were typed, marked.
    const asked = await findMeant(now.current.filter(isTyped), columns, meant.current).catch(() => false);
    if (asked) show(withKnown(now.current, columns, meant.current));
  }, [columns, show]);
  const write = useCallback(
    (next: Rows) => {
      if (next === now.current) return;
      const before = now.current;
      setPast((steps) => [...steps.slice(1 - mostSteps), before]);
      setFuture([]);
      show(withKnown(next, columns, meant.current));
      void look();
    },
    [columns, show, look],
  );
  const step = (from: readonly Rows[], take: typeof setPast, give: typeof setPast) => {
    const target = from.at(-1);
    if (!target) return;
    const before = now.current;
    take(from.slice(0, -1));
    give((steps) => [...steps, before]);
    show(target);
  };
  const undo = () => step(past, setPast, setFuture);
  const redo = () => step(future, setFuture, setPast);
  return { rows, now, write, settle, undo, redo, mayUndo: past.length > 0, mayRedo: future.length > 0 };
}

export type Sheet = ReturnType<typeof useSheet>;

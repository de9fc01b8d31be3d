import { useCallback, useMemo, useRef, useState } from "react";
import type { TableColumn, WholeKind } from "../../../schema/register/definition/field.screen.ts";
import { mostLines, type TableLine, tableLines } from "../../../schema/register/value/table.screen.ts";
import { useLanguage } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { newId } from "../../shared/new-id.ts";
import type { CellSurroundings } from "./cell-text.ts";
import { findNamed } from "./find-named.ts";
import { withBlock } from "./paste-block.ts";
import { filledLines } from "./use-field-value.ts";

/** What came of pasting a block. */
export interface Pasted {
  readonly lines: number;
  /** Lines for which there was no room. */
  readonly left: number;
}

/**
 * The lines of a table while somebody fills them in. Lines in which nothing stands are here, and not in the form's value.
 * @param change gives the form its value
 */
export function useTableLines(of: Extract<WholeKind, { readonly kind: "table" }>, value: unknown, change: (value: unknown) => void) {
  const { today, organisation } = useMe();
  const language = useLanguage();
  const surroundings = useMemo<CellSurroundings>(
    () => ({ language, today, timeZone: organisation.timeZone }),
    [language, today, organisation.timeZone],
  );
  const most = Math.min(of.most ?? mostLines, mostLines);
  const [held, setHeld] = useState<{ readonly value: unknown; readonly lines: readonly TableLine[] }>({ value, lines: tableLines(value) });
  // The form was filled in otherwise: with a kept draft, or with what somebody else saved.
  const lines = held.value === value ? held.lines : tableLines(value);
  const now = useRef(lines);
  now.current = lines;
  const write = useCallback(
    (next: readonly TableLine[]) => {
      const filled = filledLines(next);
      const kept = filled.length > 0 ? filled : null;
      now.current = next;
      setHeld({ value: kept, lines: next });
      change(kept);
    },
    [change],
  );
  const set = useCallback(
    (id: string, column: TableColumn, cell: unknown) =>
      write(now.current.map((line) => (line.line === id ? { ...line, [column.key]: cell } : line))),
    [write],
  );
  const add = useCallback(() => {
    if (now.current.length < most) write([...now.current, { line: newId() }]);
  }, [write, most]);
  const remove = useCallback((id: string) => write(now.current.filter((line) => line.line !== id)), [write]);
  const paste = useCallback(
    (line: number, column: string, block: readonly (readonly string[])[]): Pasted => {
      const { lines: next, left } = withBlock(now.current, of.columns, { line, column }, block, { most, surroundings });
      write(next);
      void findNamed(of.columns, next)
        .then((named) => write(now.current.map(named)))
        // Names that nobody could look up now stand there as they were pasted, marked.
        .catch(() => undefined);
      return { lines: block.length - left, left };
    },
    [write, of.columns, most, surroundings],
  );
  return { lines, most, surroundings, set, add, remove, paste };
}

import { Box } from "@mui/material";
import Papa from "papaparse";
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { CellSurroundings } from "../field/cell-text.ts";
import { blockOf } from "../field/paste-block.ts";
import { CellEditor, type Frame } from "./CellEditor.tsx";
import { isUnfound, typedCell, writtenCell } from "./grid-cell.ts";
import type { GridColumn } from "./grid-column.ts";
import { cellOf, type GridRow, keepMine, type Spot, takeTheirs, withBlock, withTyped } from "./grid-state.ts";
import type { RowView } from "./row-view.ts";
import { SheetRow } from "./SheetRow.tsx";
import { blockBetween, inside, spotAfter, spotAfterTab } from "./sheet-keys.ts";
import { sheetStyle } from "./sheet-style.ts";
import type { CellChoice } from "./use-choices-of.ts";
import type { Sheet } from "./use-sheet.ts";
import { gridWords } from "./words.ts";

/** What came of pasting. */
export interface Pasted {
  readonly lines: number;
  readonly left: number;
  readonly passed: number;
}

interface SheetTableProps {
  readonly sheet: Sheet;
  readonly columns: readonly GridColumn[];
  readonly viewOf: (row: GridRow) => RowView;
  readonly surroundings: CellSurroundings;
  readonly reader: ValueReader;
  /** Makes a new row; null where no record can be opened. */
  readonly fresh: (() => GridRow) | null;
  /** The cell in which one is. */
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly onPasted: (pasted: Pasted) => void;
  readonly onSave: () => void;
}

/** The cells: moved about in, typed over, copied and pasted like those of a spreadsheet. */
export function SheetTable(props: SheetTableProps) {
  const { sheet, columns, viewOf, surroundings, reader, fresh, spot, onSpot, onPasted, onSave } = props;
  const { rows, now, write } = sheet;
  const say = useSay();
  const around = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [corner, setCorner] = useState<Spot>(spot);
  const [draft, setDraft] = useState<string | null>(null);
  const [frame, setFrame] = useState<Frame>({ top: 0, left: 0, width: 100, height: 33 });
  const size = { rows: rows.length, columns: columns.length };
  const here = inside(spot, size);
  const block = blockBetween(here, inside(corner, size));
  const column = columns[here.column];
  const row = rows[here.row];
  useLayoutEffect(() => {
    const cell = around.current?.querySelector<HTMLElement>(`[data-row="${here.row}"][data-column="${here.column}"]`);
    if (!cell) return;
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const next = { top: cell.offsetTop, left: cell.offsetLeft, width: cell.offsetWidth, height: cell.offsetHeight };
    setFrame((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  });
  const go = useCallback(
    (to: Spot, extends_ = false) => {
      onSpot(to);
      if (!extends_) setCorner(to);
    },
    [onSpot],
  );
  const saidOf = (problem: RowView["problems"][string] | undefined) => (typeof problem === "object" ? say(problem) : (problem ?? ""));
  const isClosed = (at: GridRow | undefined, key: string) => !at || viewOf(at).closed.has(key);
  const put = (key: string, value: unknown) =>
    write(now.current.map((one, place) => (place === here.row ? withTyped(one, { [key]: value }) : one)));
  const commit = () => {
    if (draft === null || !column) return;
    setDraft(null);
    put(column.key, typedCell(column, draft, surroundings));
  };
  const edit = (text?: string) => {
    if (!column || !row || isClosed(row, column.key)) return;
    setDraft(text ?? writtenCell(column, cellOf(row, column.key), surroundings, reader));
  };
  const choose = ({ value }: CellChoice) => {
    if (!column) return;
    if (typeof value === "string" && (column.of.kind === "choices" || isUnfound(column, value))) {
      setDraft(value);
      return;
    }
    setDraft(null);
    put(column.key, value);
  };
  /** Writes into all selected cells that can be changed. */
  const fill = (valueFor: (key: string) => unknown) => {
    const keys = columns.slice(block.left, block.right + 1).map(({ key }) => key);
    write(
      now.current.map((one, place) => {
        if (place < block.top || place > block.bottom) return one;
        return withTyped(one, Object.fromEntries(keys.flatMap((key) => (isClosed(one, key) ? [] : [[key, valueFor(key)] as const]))));
      }),
    );
  };
  const down = () => {
    const from = rows[block.top === block.bottom ? block.top - 1 : block.top];
    if (from) fill((key) => cellOf(from, key));
  };
  const onward = (back: boolean) => {
    commit();
    if (!back && here.row === rows.length - 1 && fresh && draft !== null) write([...now.current, fresh()]);
    go(inside({ row: here.row + (back ? -1 : 1), column: here.column }, { ...size, rows: now.current.length }));
  };
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // What an input method is putting together is its own.
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const stop = () => event.preventDefault();
    if (key === "Tab") {
      const next = spotAfterTab(here, shiftKey, { ...size, rows: now.current.length });
      commit();
      if (!next) return;
      stop();
      go(next);
    } else if (key === "Enter" && !altKey) {
      stop();
      if (draft === null && !shiftKey) edit();
      else onward(shiftKey);
    } else if (key === "Escape") {
      if (draft === null) return setCorner(here);
      stop();
      event.stopPropagation();
      setDraft(null);
    } else if (command && key.toLowerCase() === "s") {
      stop();
      commit();
      onSave();
    } else if (draft !== null) {
      if (key === "Enter" && altKey) {
        stop();
        setDraft(`${draft}\n`);
      }
    } else if (key === "F2" || (altKey && key === "ArrowDown")) {
      stop();
      edit();
    } else if (command && key.toLowerCase() === "z") {
      stop();
      if (shiftKey) sheet.redo();
      else sheet.undo();
    } else if (command && key.toLowerCase() === "y") {
      stop();
      sheet.redo();
    } else if (command && key.toLowerCase() === "d") {
      stop();
      down();
    } else if (command && key.toLowerCase() === "a") {
      stop();
      setCorner({ row: 0, column: 0 });
      onSpot({ row: rows.length - 1, column: columns.length - 1 });
    } else if (key === "Delete" || key === "Backspace") {
      stop();
      fill(() => null);
    } else if (key === " " && column?.of.kind === "flag" && row && !isClosed(row, column.key)) {
      stop();
      put(column.key, cellOf(row, column.key) !== true);
    } else {
      const next = spotAfter(event, here, size);
      if (!next) return;
      stop();
      go(next, shiftKey);
    }
  };
  const copy = (event: ClipboardEvent, cut: boolean) => {
    if (draft !== null) return;
    event.preventDefault();
    const lines = rows.slice(block.top, block.bottom + 1).map((one) =>
      columns.slice(block.left, block.right + 1).map((at) => {
        const value = at.worked ? viewOf(one).worked[at.key] : cellOf(one, at.key);
        return writtenCell(at, value, surroundings, reader);
      }),
    );
    event.clipboardData.setData("text/plain", Papa.unparse(lines, { delimiter: "\t", newline: "\n" }));
    if (cut) fill(() => null);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    const cells = blockOf(text);
    // Into a cell that is being typed in goes what is one cell.
    if (draft !== null && !cells) return;
    event.preventDefault();
    setDraft(null);
    const whole = cells ?? [[text]];
    const [only] = whole.length === 1 ? whole : [];
    const many = block.top !== block.bottom || block.left !== block.right;
    if (only?.length === 1 && many) {
      fill((key) => {
        const at = columns.find((one) => one.key === key);
        return at ? typedCell(at, only[0] ?? "", surroundings) : null;
      });
      onPasted({ lines: block.bottom - block.top + 1, left: 0, passed: 0 });
      return;
    }
    const targets = columns.slice(block.left);
    const keys = targets.map(({ key }) => key);
    // Worked-out columns have their place in a block that was copied here, and take nothing.
    const lines = whole.map((line) =>
      targets.map((at, right) => (line[right] === undefined || at.worked ? undefined : typedCell(at, line[right], surroundings))),
    );
    const { rows: next, left, passed } = withBlock(now.current, block.top, { keys, lines }, fresh);
    write(next);
    setCorner({ row: block.top, column: block.left });
    const width = Math.max(...whole.map((line) => line.length));
    onSpot(inside({ row: block.top + whole.length - 1, column: block.left + width - 1 }, { ...size, rows: next.length }));
    onPasted({ lines: whole.length - left, left, passed });
  };
  const spotOf = (target: EventTarget): Spot | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const mouseDown = (event: MouseEvent) => {
    const at = spotOf(event.target);
    if (!at || event.button !== 0 || (event.target instanceof Element && event.target.closest("button, textarea"))) return;
    event.preventDefault();
    commit();
    go(at, event.shiftKey);
    area.current?.focus({ preventScroll: true });
  };
  /** What one does with a whole row goes with its button: the keys are the sheet's again. */
  const about = useCallback(
    (next: readonly GridRow[]) => {
      write(next);
      area.current?.focus({ preventScroll: true });
    },
    [write],
  );
  const decide = useCallback(
    (id: string, key: string | undefined, theirs: boolean) =>
      about(now.current.map((one) => (one.id === id ? (theirs ? takeTheirs(one, key) : keepMine(one, key)) : one))),
    [about, now],
  );
  const drop = useCallback((id: string) => about(now.current.filter((one) => one.id !== id)), [about, now]);
  return (
    <Box
      ref={around}
      sx={sheetStyle}
      onMouseDown={mouseDown}
      onMouseOver={(event) => {
        const at = event.buttons === 1 ? spotOf(event.target) : null;
        if (at) go(at, true);
      }}
      onDoubleClick={(event) => {
        if (spotOf(event.target)) edit();
      }}
    >
      <table aria-label={say(gridWords.sheet)} style={{ width: columns.reduce((sum, { width }) => sum + width, 132) }}>
        <colgroup>
          <col style={{ width: 132 }} />
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{say(gridWords.number)}</th>
            {columns.map(({ key, label, required }) => (
              <th key={key} scope="col" title={say(label)}>
                {say(label)}
                {required ? " *" : ""}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((one, place) => {
            const selected = place >= block.top && place <= block.bottom;
            return (
              <SheetRow
                key={one.id}
                row={one}
                place={place}
                view={viewOf(one)}
                columns={columns}
                surroundings={surroundings}
                reader={reader}
                selectedFrom={selected ? block.left : -1}
                selectedTo={selected ? block.right : -2}
                active={place === here.row ? here.column : -1}
                onDecide={decide}
                onDrop={drop}
              />
            );
          })}
        </tbody>
      </table>
      {column && row && (
        <CellEditor
          column={column}
          frame={frame}
          draft={draft}
          name={say(gridWords.cell, {
            column: say(column.label),
            row: here.row + 1,
            value: [writtenCell(column, cellOf(row, column.key), surroundings, reader), saidOf(viewOf(row).problems[column.key])]
              .filter(Boolean)
              .join(" "),
          })}
          area={area}
          onDraft={(text) => {
            if (draft !== null || !isClosed(row, column.key)) setDraft(text);
          }}
          onChoose={choose}
          onKeyDown={keyDown}
          onCopy={copy}
          onPaste={paste}
          onBlur={commit}
        />
      )}
    </Box>
  );
}

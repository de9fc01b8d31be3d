import type { Node } from "prosemirror-model";
import { type Command, type EditorState, TextSelection } from "prosemirror-state";
import { cell, line, row, table } from "../text/editor-schema.ts";

interface InTable {
  readonly node: Node;
  /** Where the table begins. */
  readonly at: number;
  readonly rowAt: number;
  readonly column: number;
}

function tableAt({ selection: { $from } }: EditorState): InTable | null {
  for (let depth = $from.depth; depth > 1; depth -= 1)
    if ($from.node(depth).type === table)
      return { node: $from.node(depth), at: $from.before(depth), rowAt: $from.index(depth), column: $from.index(depth + 1) };
  return null;
}

/** Where the words of a cell begin within its table. */
function startOf(node: Node, rowAt: number, column: number): number {
  const cells = node.child(rowAt);
  const before = node.children.slice(0, rowAt).reduce((size, { nodeSize }) => size + nodeSize, 0);
  return 3 + before + cells.children.slice(0, column).reduce((size, { nodeSize }) => size + nodeSize, 0);
}

/** A command that makes another table of the one at the caret, and says in which cell the caret then stands; one without cells becomes a line. */
const changing =
  (work: (found: InTable) => { readonly rows: readonly (readonly Node[])[]; readonly rowAt: number; readonly column: number }): Command =>
  (state, dispatch) => {
    const found = tableAt(state);
    if (!found) return false;
    const { rows, rowAt, column } = work(found);
    const gone = rows.length === 0 || rows[0]?.length === 0;
    const node = gone
      ? line.create()
      : table.create(
          null,
          rows.map((cells) => row.create(null, cells)),
        );
    const tr = state.tr.replaceWith(found.at, found.at + found.node.nodeSize, node);
    const caret = gone ? 1 : startOf(node, Math.min(rowAt, rows.length - 1), Math.min(column, (rows[0]?.length ?? 1) - 1));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, found.at + caret)).scrollIntoView());
    return true;
  };

const rowsOf = ({ node }: InTable) => node.children.map(({ children }) => children);

export const addRow = changing((found) => {
  const rows = rowsOf(found);
  const blank = (rows[0] ?? []).map(() => cell.create());
  return { rows: rows.toSpliced(found.rowAt + 1, 0, blank), rowAt: found.rowAt + 1, column: 0 };
});

export const addColumn = changing((found) => ({
  rows: rowsOf(found).map((cells) => cells.toSpliced(found.column + 1, 0, cell.create())),
  rowAt: found.rowAt,
  column: found.column + 1,
}));

export const removeRow = changing((found) => ({ ...found, rows: rowsOf(found).toSpliced(found.rowAt, 1) }));

export const removeColumn = changing((found) => ({ ...found, rows: rowsOf(found).map((cells) => cells.toSpliced(found.column, 1)) }));

export const removeTable = changing((found) => ({ ...found, rows: [] }));

/** A line of the same provision behind the table, to go on in; an empty one that stands there already is taken. */
export const lineBehindTable: Command = (state, dispatch) => {
  const found = tableAt(state);
  if (!found) return false;
  const end = found.at + found.node.nodeSize;
  const behind = state.doc.resolve(end).nodeAfter;
  const { tr } = state;
  if (behind?.type !== line || behind.content.size > 0) tr.insert(end, line.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView());
  return true;
};

/** The next cell or the one before; behind the last one a new row. */
export const toCell =
  (step: 1 | -1): Command =>
  (state, dispatch, view) => {
    const found = tableAt(state);
    if (!found) return false;
    const width = found.node.child(0).childCount;
    const place = found.rowAt * width + found.column + step;
    if (place >= found.node.childCount * width) return addRow(state, dispatch, view);
    const at = found.at + startOf(found.node, Math.floor(Math.max(0, place) / width), Math.max(0, place) % width);
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
    return true;
  };

/** Puts cells from elsewhere into the table from the caret's cell on, which grows as far as they need. */
export const fillCells = (cells: readonly (readonly Node[])[]): Command =>
  changing((found) => {
    const old = rowsOf(found);
    const width = Math.max(old[0]?.length ?? 0, found.column + Math.max(...cells.map(({ length }) => length)));
    const height = Math.max(old.length, found.rowAt + cells.length);
    const rows = Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (_, x) => cells[y - found.rowAt]?.[x - found.column] ?? old[y]?.[x] ?? cell.create()),
    );
    return { rows, rowAt: found.rowAt, column: found.column };
  });

import { Box, useTheme } from "@mui/material";
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { useSay } from "../../../i18n/say.ts";
import { topBarHeight } from "../../../layout/top-bar-height.ts";
import { LOW } from "../../../theme/low.ts";
import { visibleFields } from "../../use-screen.ts";
import { useList } from "../ListContext.ts";
import { usePersonalScreen } from "../use-personal-screen.ts";
import { checkWidth, fitColumns, moveEdge, wantedWidth } from "./column-widths.ts";
import { lastRow } from "./last-row.ts";
import { TableHead } from "./TableHead.tsx";
import { TableRows } from "./TableRows.tsx";
import { useDrawnRows } from "./use-drawn-rows.ts";
import { useFullText } from "./use-full-text.tsx";
import { useGrid } from "./use-grid.ts";

/** The list as a table: the first column names the record and opens it. */
export function ListTable() {
  const { screen, look, rows, stale, params, change, hasNext, selection } = useList();
  const say = useSay();
  const navigate = useNavigate();
  const { palette } = useTheme();
  const { roles } = palette;
  const box = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const room = useWidth(box);
  const { resize } = usePersonalScreen();
  const [edges, setEdges] = useState<ReadonlyMap<string, number> | null>(null);
  const fields = useMemo(() => visibleFields(screen), [screen]);
  const columns = fields.map((column) => {
    const width = edges?.get(column.field);
    return width === undefined ? column : { ...column, width };
  });
  const { widths, total, overflows } = fitColumns(columns, room);
  const fullText = useFullText();
  const data = rows ?? [];
  const height = look.dense ? 32 : 40;
  const returned = useRef(lastRow.take(screen.resource));
  const drawn = useDrawnRows(height, data.findIndex(({ id }) => id === returned.current) + 1);

  /** Moves the edge behind a column by pixels of the screen; for good once it is let go. */
  const moveEdgeOf = (place: number, by: number, kept: boolean) => {
    const [left, right] = [fields[place], fields[place + 1]];
    if (!left || !right) return;
    const scale = (widths.get(left.field) ?? 0) / wantedWidth(columns[place] ?? left) || 1;
    const [first, second] = moveEdge(wantedWidth(left), wantedWidth(right), by / scale);
    const next = new Map([
      [left.field, first],
      [right.field, second],
    ]);
    setEdges(kept ? null : next);
    if (kept) resize(next);
  };
  const grid = useGrid(
    table,
    { rows: data.length, columns: columns.length },
    {
      open: (row) => navigate(`/${screen.resource}/${String(data[row]?.id)}/show`),
      toggle: (row) => data[row] && selection.toggle(data[row]),
      selectRange: (from, to) => selection.add(data.slice(Math.min(from, to), Math.max(from, to) + 1)),
      clear: selection.clear,
      turnPage: (by) => (by === 1 ? hasNext : params.page > 1) && change({ page: params.page + by }),
      widen: (place, by) => moveEdgeOf(place, by, true),
    },
  );
  const { here, go } = grid;
  useEffect(() => {
    const row = rows?.findIndex(({ id }) => id === returned.current) ?? -1;
    if (row < 0) return;
    returned.current = undefined;
    if (document.activeElement === document.body) go({ row, column: -1 });
  }, [rows, go]);
  const at = here.row >= 0 ? data[here.row]?.id : undefined;
  useEffect(() => {
    if (at !== undefined) lastRow.keep(screen.resource, String(at));
  }, [at, screen.resource]);

  return (
    <Box
      ref={box}
      aria-busy={drawn === 0 || stale}
      sx={{
        border: 1,
        borderColor: "divider",
        borderRadius: 1.5,
        bgcolor: "background.paper",
        // What scrolls by itself keeps its own head; otherwise the head stays below the top bar while the page scrolls.
        ...(overflows
          ? { overflow: "auto", maxHeight: `calc(100dvh - ${topBarHeight + 32}px)` }
          : { overflow: "clip", overflowClipMargin: 4 }),
        opacity: stale ? 0.6 : 1,
        transition: "opacity 120ms",
        "& table": { width: overflows ? total : "100%", tableLayout: "fixed", borderCollapse: "separate", borderSpacing: 0 },
        "& thead th": {
          position: "sticky",
          top: overflows ? 0 : topBarHeight,
          [LOW]: { top: 0 },
          zIndex: 2,
          height: 40,
          p: 0,
          bgcolor: "background.paper",
          color: roles.quiet,
          fontSize: 13,
          fontWeight: 500,
          textAlign: "left",
          borderBottom: `1px solid ${roles.hairline}`,
        },
        "& th > span, & th > button": {
          display: "flex",
          alignItems: "center",
          gap: "4px",
          width: "100%",
          px: 1.5,
        },
        "& th > button": { height: 40, py: 0, border: 0, background: "none", font: "inherit", color: "inherit", cursor: "pointer" },
        "& th > button:hover, & th[aria-sort$=ending] > button": { color: "text.primary" },
        "& th.figure > *": { flexDirection: "row-reverse" },
        "& th b": { fontWeight: "inherit", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
        "& th svg": { fontSize: 15, flexShrink: 0 },
        "& th > i": {
          position: "absolute",
          top: 0,
          right: 0,
          width: 10,
          height: "100%",
          zIndex: 1,
          cursor: "col-resize",
          touchAction: "none",
        },
        "& th > i::after": { content: '""', position: "absolute", right: 0, top: 11, bottom: 11, width: "1px", bgcolor: "divider" },
        "& th > i:hover::after, & th > i:active::after": { bgcolor: "primary.main", width: "2px", top: 4, bottom: 4 },
        "& .check": { display: "grid", placeItems: "center", height: "100%", cursor: "pointer" },
        "& .check input": { width: 16, height: 16, m: 0, accentColor: palette.primary.main, cursor: "inherit" },
        "& tbody td.choice": { p: 0 },
        "& .figure": { textAlign: "right" },
        "& a.name": { color: "primary.main", fontWeight: 500 },
        "& .bone": { display: "block", height: 14, borderRadius: 0.5, bgcolor: "action.hover" },
        "& thead th:first-of-type": { borderTopLeftRadius: 8 },
        "& thead th:last-of-type": { borderTopRightRadius: 8 },
        "& tbody td": {
          height,
          p: "0 12px",
          fontSize: 14,
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          borderBottom: `1px solid ${roles.hairline}`,
          fontVariantNumeric: "tabular-nums",
        },
        "& tbody tr:last-of-type td": { borderBottom: 0 },
        "& tbody tr": { cursor: "pointer", scrollMarginTop: topBarHeight + 48, scrollMarginBottom: 24 },
        "& tbody tr:hover": { bgcolor: roles.hover },
        "& tbody tr[aria-selected=true]": { bgcolor: roles.selected },
        "& tbody tr:focus-visible": { outline: `2px solid ${roles.indigo}`, outlineOffset: -2 },
        "& td:focus-visible, & th :focus-visible, & th:focus-visible": { outline: `2px solid ${roles.indigo}`, outlineOffset: -2 },
      }}
      {...fullText.handlers}
    >
      <Box component="table" ref={table} role="grid" aria-label={say(screen.title.plural)} {...grid.handlers}>
        <colgroup>
          <col style={{ width: checkWidth }} />
          {columns.map((column) => (
            <col key={column.field} style={{ width: widths.get(column.field) }} />
          ))}
        </colgroup>
        <TableHead columns={columns} grid={grid} onEdge={moveEdgeOf} onEdgeLost={() => setEdges(null)} />
        <TableRows columns={fields} grid={grid} drawn={drawn} />
      </Box>
      {fullText.shown}
    </Box>
  );
}

/** How wide the last list was: the next one is as wide, as long as the window stays, and need not be laid out twice. */
let lastWidth = 0;

/** The width of an element, also when it changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(lastWidth);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      lastWidth = current.clientWidth;
      setWidth(lastWidth);
    };
    if (lastWidth === 0) measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

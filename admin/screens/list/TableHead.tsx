import ArrowDownIcon from "@mui/icons-material/ArrowDownward";
import ArrowUpIcon from "@mui/icons-material/ArrowUpward";
import { Box, ButtonBase, Checkbox } from "@mui/material";
import { type PointerEvent, useRef } from "react";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { isFigure } from "./figures.ts";
import { useList } from "./ListContext.ts";
import type { useGrid } from "./use-grid.ts";
import { listWords } from "./words.ts";

interface TableHeadProps {
  readonly columns: readonly EffectiveField[];
  readonly grid: ReturnType<typeof useGrid>;
  /** The edge behind a column is moved by so many pixels; `kept` once it is let go. */
  readonly onEdge: (place: number, by: number, kept: boolean) => void;
  readonly onEdgeLost: () => void;
}

/** Names of the columns: a click sorts, the edges between them can be dragged. */
export function TableHead({ columns, grid, onEdge, onEdgeLost }: TableHeadProps) {
  const { rows = [], selection, sort, change } = useList();
  const say = useSay();
  const chosen = rows.filter(({ id }) => selection.has(id)).length;
  const all = rows.length > 0 && chosen === rows.length;
  return (
    <thead>
      <tr>
        <Box component="th" scope="col" sx={{ textAlign: "center !important" }}>
          <Checkbox
            size="small"
            checked={all}
            indeterminate={chosen > 0 && !all}
            disabled={rows.length === 0}
            onChange={() => (all ? selection.remove(rows.map(({ id }) => id)) : selection.add(rows))}
            slotProps={{ input: { "aria-label": say(listWords.selectPage) } }}
            sx={{ p: 0.5 }}
          />
        </Box>
        {columns.map((column, place) => {
          const sorted = sort?.field === column.field ? (sort.descending ? "descending" : "ascending") : "none";
          const label = say(column.label);
          const right = isFigure(column.kind);
          const stop = {
            "data-head": place,
            tabIndex: grid.tabIndexAt(-1, place),
            onFocus: () => grid.setSpot({ row: -1, column: place }),
          };
          return (
            <Box
              component="th"
              scope="col"
              key={column.field}
              aria-sort={column.comparable ? sorted : undefined}
              sx={{ position: "relative" }}
              {...(column.comparable ? {} : stop)}
            >
              {column.comparable ? (
                <ButtonBase
                  {...stop}
                  disableRipple
                  title={say(listWords.sortBy, { name: label })}
                  onClick={() => change({ sort: { field: column.field, descending: sorted === "ascending" } }, { quietly: true })}
                  sx={{
                    width: "100%",
                    height: 40,
                    px: 1.5,
                    gap: 0.5,
                    font: "inherit",
                    color: sorted === "none" ? "inherit" : "text.primary",
                    justifyContent: "flex-start",
                    flexDirection: right ? "row-reverse" : "row",
                    "& svg": { fontSize: 15, flexShrink: 0 },
                    "&:hover": { color: "text.primary" },
                  }}
                >
                  <Box component="span" sx={{ overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>
                    {label}
                  </Box>
                  {sorted === "ascending" && <ArrowUpIcon aria-hidden />}
                  {sorted === "descending" && <ArrowDownIcon aria-hidden />}
                </ButtonBase>
              ) : (
                <Box
                  sx={{ px: 1.5, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", textAlign: right ? "right" : "left" }}
                >
                  {label}
                </Box>
              )}
              {place < columns.length - 1 && (
                <Edge title={say(listWords.widthOf, { name: label })} onMove={(by, kept) => onEdge(place, by, kept)} onLost={onEdgeLost} />
              )}
            </Box>
          );
        })}
      </tr>
    </thead>
  );
}

interface EdgeProps {
  readonly title: string;
  readonly onMove: (by: number, kept: boolean) => void;
  readonly onLost: () => void;
}

/** The edge between two columns. The keyboard moves it from the head itself, so that it is no stop of its own. */
function Edge({ title, onMove, onLost }: EdgeProps) {
  const start = useRef<number | null>(null);
  const moved = (event: PointerEvent) => (start.current === null ? 0 : event.clientX - start.current);
  return (
    <Box
      aria-hidden
      title={title}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = event.clientX;
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onMove(moved(event), false);
      }}
      onPointerUp={(event) => {
        const by = moved(event);
        start.current = null;
        if (by !== 0) onMove(by, true);
      }}
      onPointerCancel={() => {
        start.current = null;
        onLost();
      }}
      sx={{
        position: "absolute",
        top: 0,
        right: 0,
        width: 10,
        height: "100%",
        zIndex: 1,
        cursor: "col-resize",
        touchAction: "none",
        "&::after": { content: '""', position: "absolute", right: 0, top: 11, bottom: 11, width: "1px", bgcolor: "divider" },
        "&:hover::after, &:active::after": { bgcolor: "primary.main", width: "2px", top: 4, bottom: 4 },
      }}
    />
  );
}

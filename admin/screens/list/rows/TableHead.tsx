import ArrowDownIcon from "@mui/icons-material/ArrowDownward";
import ArrowUpIcon from "@mui/icons-material/ArrowUpward";
import { type PointerEvent, useRef } from "react";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { useList } from "../ListContext.ts";
import { listWords } from "../words.ts";
import { CheckBox } from "./CheckBox.tsx";
import { isFigure } from "./figures.ts";
import type { useGrid } from "./use-grid.ts";

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
        <th scope="col">
          <CheckBox
            label={say(listWords.selectPage)}
            checked={all}
            mixed={chosen > 0 && !all}
            disabled={rows.length === 0}
            onChange={() => (all ? selection.remove(rows.map(({ id }) => id)) : selection.add(rows))}
          />
        </th>
        {columns.map((column, place) => {
          const sorted = sort?.field === column.field ? (sort.descending ? "descending" : "ascending") : "none";
          const label = say(column.label);
          const stop = {
            "data-head": place,
            tabIndex: grid.tabIndexAt(-1, place),
            onFocus: () => grid.setSpot({ row: -1, column: place }),
          };
          return (
            <th
              scope="col"
              key={column.field}
              aria-sort={column.comparable ? sorted : undefined}
              className={isFigure(column.kind) ? "figure" : undefined}
              {...(column.comparable ? {} : stop)}
            >
              {column.comparable ? (
                <button
                  type="button"
                  {...stop}
                  title={say(listWords.sortBy, { name: label })}
                  onClick={() => change({ sort: { field: column.field, descending: sorted === "ascending" } }, { quietly: true })}
                >
                  <b>{label}</b>
                  {sorted === "ascending" && <ArrowUpIcon aria-hidden />}
                  {sorted === "descending" && <ArrowDownIcon aria-hidden />}
                </button>
              ) : (
                <span>
                  <b>{label}</b>
                </span>
              )}
              {place < columns.length - 1 && (
                <Edge title={say(listWords.widthOf, { name: label })} onMove={(by, kept) => onEdge(place, by, kept)} onLost={onEdgeLost} />
              )}
            </th>
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
    <i
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
    />
  );
}

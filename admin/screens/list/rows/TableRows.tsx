import { type FocusEvent, type MouseEvent, memo, Suspense } from "react";
import type { RaRecord } from "react-admin";
import { useNavigate } from "react-router";
import { ownPartsOf } from "../../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { cutText } from "../../../../schema/shared/cut-text.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { useRecordTitle } from "../../../names/record-title.ts";
import { ownValueAt } from "../../../records/own-value.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import { PanelLink } from "../../../shared/PanelLink.tsx";
import { FieldValue } from "../../display/FieldValue.tsx";
import { useResourceParts } from "../../ResourcePartsContext.ts";
import { useList } from "../ListContext.ts";
import { listWords } from "../words.ts";
import { CheckBox } from "./CheckBox.tsx";
import { isFigure } from "./figures.ts";
import type { useGrid } from "./use-grid.ts";

interface TableRowsProps {
  /** The same array as long as the screen is the same: rows are drawn anew with another one. */
  readonly columns: readonly EffectiveField[];
  readonly grid: ReturnType<typeof useGrid>;
  /** How many rows stand there by now. */
  readonly drawn: number;
}

/** Rows that stand there until the first answer comes. */
const skeletonRows = 25;

/** Characters of a long text that are shown in full beside the cell. */
const mostShown = 600;

/** Where a click means what was clicked and not the row. */
const isOwn = (target: EventTarget) => target instanceof Element && target.closest("a, button, input, label") !== null;

/** The place in the table of an element inside of it; null outside of the rows. */
function placeOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
  return row ? Number(row.dataset.row) : null;
}

/** The rows of the page; before they come, their shape. What happens in them is heard here, once for all. */
export function TableRows({ columns, grid, drawn }: TableRowsProps) {
  const { rows, screen, selection } = useList();
  const navigate = useNavigate();
  if (!rows || drawn === 0) return <Shape columns={columns} />;
  const open = (event: MouseEvent) => {
    const record = rows[placeOf(event.target) ?? -1];
    if (!record || isOwn(event.target) || window.getSelection()?.toString()) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) selection.toggle(record);
    else navigate(`/${screen.resource}/${record.id}/show`);
  };
  const note = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const row = placeOf(target);
    if (row === null) return;
    if (target.matches("[data-row]")) grid.setSpot({ row, column: -1 });
    if (target.matches("[data-cell]")) grid.setSpot({ row, column: Number(target.dataset.cell) });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around hears the keys.
    <tbody onClick={open} onFocus={note}>
      {rows.slice(0, drawn).map((record, place) => (
        <Row
          key={record.id}
          resource={screen.resource}
          record={record}
          place={place}
          columns={columns}
          active={grid.here.row === place ? grid.here.column : null}
          chosen={selection.has(record.id)}
          onToggle={selection.toggle}
        />
      ))}
    </tbody>
  );
}

function Shape({ columns }: Pick<TableRowsProps, "columns">) {
  return (
    <tbody aria-hidden>
      {Array.from({ length: skeletonRows }, (_, place) => (
        <tr key={`row ${String(place)}`}>
          <td />
          {columns.map(({ field }, column) => (
            <td key={field}>
              <span className="bone" style={{ width: `${55 + ((place * 7 + column * 13) % 40)}%` }} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly resource: ResourceName;
  readonly record: RaRecord;
  readonly place: number;
  readonly columns: readonly EffectiveField[];
  /** Where the tab key stops in this row: -1 for the row itself, null for nowhere. */
  readonly active: number | null;
  readonly chosen: boolean;
  readonly onToggle: (record: RaRecord) => void;
}

/** One record. Drawn anew only when something about itself changes: the table around changes with every key and every edge. */
const Row = memo(function Row({ resource, record, place, columns, active, chosen, onToggle }: RowProps) {
  const say = useSay();
  const title = useRecordTitle();
  return (
    <tr data-row={place} aria-selected={chosen} tabIndex={active === -1 ? 0 : -1}>
      <td className="choice">
        <CheckBox
          label={say(listWords.selectRow, { title: title(resource, record) })}
          checked={chosen}
          skipped
          onChange={() => onToggle(record)}
        />
      </td>
      {columns.map((column, number) => (
        <Cell key={column.field} resource={resource} record={record} column={column} number={number} isStop={active === number} />
      ))}
    </tr>
  );
});

interface CellProps extends Pick<RowProps, "resource" | "record"> {
  readonly column: EffectiveField;
  readonly number: number;
  readonly isStop: boolean;
}

function Cell({ resource, record, column, number, isStop }: CellProps) {
  const value = ownValueAt(record, column);
  const { own } = useResourceParts(resource);
  const full = column.kind === "longText" && typeof value === "string" ? cutText(value, mostShown) : undefined;
  return (
    <td data-cell={number} data-full={full} tabIndex={isStop ? 0 : -1} className={isFigure(column.kind) ? "figure" : undefined}>
      {number === 0 ? (
        <PanelLink className="plain name" to={`/${resource}/${record.id}/show`}>
          <Name resource={resource} record={record} column={column} value={value} />
        </PanelLink>
      ) : (
        <>
          <FieldValue field={column} value={value} brief record={record} of={resource} />
          {own && ownPartsOf(column.field) && (
            <Suspense fallback={null}>
              <own.fill resource={resource} record={record} field={column} />
            </Suspense>
          )}
        </>
      )}
    </td>
  );
}

/** What the first column says, or else what the record is called. */
function Name({ resource, record, column, value }: Pick<CellProps, "resource" | "record" | "column"> & { readonly value: unknown }) {
  const title = useRecordTitle();
  if (value === null || value === undefined || value === "") return <>{title(resource, record)}</>;
  return <FieldValue field={column} value={value} brief linked={false} record={record} />;
}

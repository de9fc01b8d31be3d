import { Box, Checkbox, Link as MuiLink, Skeleton } from "@mui/material";
import type { MouseEvent } from "react";
import type { RaRecord } from "react-admin";
import { Link, useNavigate } from "react-router";
import type { EffectiveField } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { FieldValue } from "../display/FieldValue.tsx";
import { valueAt } from "../field-path.ts";
import { useRecordTitle } from "../record-title.ts";
import { isFigure } from "./figures.ts";
import { useList } from "./ListContext.ts";
import type { useGrid } from "./use-grid.ts";
import { listWords } from "./words.ts";

interface TableRowsProps {
  readonly columns: readonly EffectiveField[];
  readonly grid: ReturnType<typeof useGrid>;
}

/** Rows that stand there until the first answer comes. */
const skeletonRows = 12;

/** Characters of a long text that are shown in full beside the cell. */
const mostShown = 600;

/** Where a click means what was clicked and not the row. */
const isOwn = (target: EventTarget) => target instanceof Element && target.closest("a, button, input, label") !== null;

/** The rows of the page; before they come, their shape. */
export function TableRows({ columns, grid }: TableRowsProps) {
  const { rows } = useList();
  return (
    <tbody>
      {rows
        ? rows.map((record, place) => <Row key={record.id} record={record} place={place} columns={columns} grid={grid} />)
        : Array.from({ length: skeletonRows }, (_, place) => (
            <tr key={`row ${String(place)}`}>
              <td />
              {columns.map(({ field }, column) => (
                <td key={field}>
                  <Skeleton variant="text" width={`${55 + ((place * 7 + column * 13) % 40)}%`} />
                </td>
              ))}
            </tr>
          ))}
    </tbody>
  );
}

function Row({ record, place, columns, grid }: TableRowsProps & { readonly record: RaRecord; readonly place: number }) {
  const { screen, selection } = useList();
  const navigate = useNavigate();
  const say = useSay();
  const title = useRecordTitle();
  const address = `/${screen.resource}/${record.id}/show`;
  const chosen = selection.has(record.id);
  const open = (event: MouseEvent) => {
    if (isOwn(event.target) || window.getSelection()?.toString()) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) selection.toggle(record);
    else navigate(address);
  };
  return (
    <tr
      data-row={place}
      aria-selected={chosen}
      tabIndex={grid.tabIndexAt(place, -1)}
      onFocus={(event) => {
        if (event.target === event.currentTarget) grid.setSpot({ row: place, column: -1 });
      }}
      onClick={open}
    >
      <Box component="td" sx={{ textAlign: "center", p: "0 !important" }} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="small"
          tabIndex={-1}
          checked={chosen}
          onChange={() => selection.toggle(record)}
          slotProps={{ input: { "aria-label": say(listWords.selectRow, { title: title(screen.resource, record) }), tabIndex: -1 } }}
          sx={{ p: 0.5 }}
        />
      </Box>
      {columns.map((column, number) => {
        const value = valueAt(record, column.field);
        return (
          <td
            key={column.field}
            data-cell={number}
            {...(column.kind === "longText" && typeof value === "string" ? { "data-full": value.slice(0, mostShown) } : {})}
            tabIndex={grid.tabIndexAt(place, number)}
            onFocus={(event) => {
              if (event.target === event.currentTarget) grid.setSpot({ row: place, column: number });
            }}
            style={isFigure(column.kind) ? { textAlign: "right" } : undefined}
          >
            {number === 0 ? (
              <MuiLink component={Link} to={address} sx={{ fontWeight: 500 }}>
                {value === null || value === undefined || value === "" ? (
                  title(screen.resource, record)
                ) : (
                  <FieldValue field={column} value={value} brief linked={false} record={record} />
                )}
              </MuiLink>
            ) : (
              <FieldValue field={column} value={value} brief record={record} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

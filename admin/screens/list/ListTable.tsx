import { Box, Link as MuiLink } from "@mui/material";
import { DataTable, type RaRecord, useListContext } from "react-admin";
import { Link } from "react-router";
import type { EffectiveField, EffectiveScreen, FieldKind } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ContentSkeleton } from "../../layout/ContentSkeleton.tsx";
import { topBarHeight } from "../../layout/TopBar.tsx";
import { FieldValue } from "../display/FieldValue.tsx";
import { valueAt } from "../field-path.ts";
import { isResourceName } from "../resource-name.ts";
import { visibleFields } from "../use-screen.ts";

const figures: readonly FieldKind[] = ["number", "percent", "months", "minutes", "workingDays", "bytes", "people"];

/** Pixels of a column for which no screen says a width. */
const usualWidth = 140;

/** How far columns give way before the table scrolls sideways. */
const narrowest = 0.8;

/** The list as a table: the first column names the record and opens it. */
export function ListTable({ screen }: { readonly screen: EffectiveScreen }) {
  const say = useSay();
  const { isPending } = useListContext();
  const columns = visibleFields(screen);
  if (isPending) return <ContentSkeleton rows={12} />;
  const width = columns.reduce((sum, column) => sum + (column.width ?? usualWidth), 0);
  return (
    <Box sx={{ border: 1, borderColor: "divider", borderRadius: 1.5, bgcolor: "background.paper", overflowX: "auto" }}>
      <DataTable
        rowClick="show"
        bulkActionButtons={false}
        sx={{
          "& .RaDataTable-table": { tableLayout: "fixed", minWidth: width * narrowest },
          "& .RaDataTable-tableWrapper": { overflow: "visible" },
          "& thead th": { position: { lg: "sticky" }, top: topBarHeight, zIndex: 1 },
          "& td": { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
          "& tbody tr:last-of-type td": { borderBottom: 0 },
        }}
      >
        {columns.map((column, place) => (
          <DataTable.Col<RaRecord>
            key={column.field}
            source={column.field}
            label={say(column.label)}
            disableSort={!column.comparable}
            align={figures.includes(column.kind) ? "right" : "left"}
            sx={{ width: `${((column.width ?? usualWidth) / width) * 100}%` }}
            render={(record) => (
              <Cell record={record} column={column} opens={place === 0 ? `/${screen.resource}/${record.id}/show` : null} />
            )}
          />
        ))}
      </DataTable>
    </Box>
  );
}

function Cell({ record, column, opens }: { readonly record: RaRecord; readonly column: EffectiveField; readonly opens: string | null }) {
  const value = valueAt(record, column.field);
  const shown = <FieldValue field={column} value={value} brief linked={opens === null} />;
  if (opens === null) return shown;
  return (
    <MuiLink
      component={Link}
      to={opens}
      onClick={(event) => event.stopPropagation()}
      title={typeof value === "string" && column.kind === "text" && !isResourceName(value) ? value : undefined}
    >
      {value === null || value === undefined || value === "" ? "—" : shown}
    </MuiLink>
  );
}

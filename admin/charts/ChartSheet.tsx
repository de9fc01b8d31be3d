import { Box, Button } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { Sheet } from "../shared/Sheet.tsx";
import type { ChartTable } from "./chart-table.ts";
import { TableBelow } from "./TableBelow.tsx";
import { useTableExport } from "./use-table-export.ts";
import { chartWords } from "./words.ts";

interface ChartSheetProps {
  /** The one question that the chart answers. */
  readonly question: string;
  /** The answer in words, so that nobody has to read the chart. */
  readonly answer: ReactNode;
  /** How the numbers come about, where that is not plain. */
  readonly explained?: ReactNode;
  readonly table: ChartTable;
  /** The chart; left out when there is nothing to draw. */
  readonly children?: ReactNode;
}

/** Where there is room for both, the table stands beside its chart. */
const besideEachOther = {
  "@container (min-width: 760px)": {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: 4,
    alignItems: "start",
  },
};

/** One question: the answer in words, the chart, and its table, which can be taken along. */
export function ChartSheet({ question, answer, explained, table, children }: ChartSheetProps) {
  return (
    <Sheet heading={question} aria-label={question} sx={{ minWidth: 0 }}>
      <Box sx={{ mt: -0.75, mb: 1.5, fontSize: 15 }}>{answer}</Box>
      <Box sx={{ containerType: "inline-size" }}>
        <Box sx={children ? besideEachOther : {}}>
          <div>
            {children}
            {explained && <Box sx={{ fontSize: 13, color: "text.secondary", mb: 1 }}>{explained}</Box>}
          </div>
          {table.rows.length > 0 && (
            <div>
              <TableBelow table={table} name={question} />
              <ExportButtons question={question} table={table} />
            </div>
          )}
        </Box>
      </Box>
    </Sheet>
  );
}

function ExportButtons({ question, table }: Pick<ChartSheetProps, "question" | "table">) {
  const say = useSay();
  const save = useTableExport(question, table);
  return (
    <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 0.5, mt: 0.5, mb: -1 }}>
      {(["CSV", "XLSX"] as const).map((format) => (
        <Button
          key={format}
          size="small"
          sx={{ minWidth: 0, fontSize: 12.5 }}
          aria-label={say(chartWords.exportAs, { format, question })}
          onClick={() => void save(format)}
        >
          {format}
        </Button>
      ))}
    </Box>
  );
}

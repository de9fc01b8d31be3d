import { ChartsReferenceLine } from "@mui/x-charts/ChartsReferenceLine";
import { LineChart } from "@mui/x-charts/LineChart";
import type { LinesProps } from "./Lines.tsx";
import { useChartLook } from "./use-chart-look.ts";

/** So many days are written below a chart. */
const WRITTEN = 6;

/** Lines as drawn. */
export default function LinePicture({ days, series, marks = [], height }: LinesProps & { readonly height: number }) {
  const { colours, still, sx } = useChartLook();
  const every = Math.max(1, Math.ceil(days.length / WRITTEN));
  const dashed = Object.fromEntries(
    series.flatMap((one, index) => (one.dashed ? [[`& .MuiLineChart-line[data-series="s${index}"]`, { strokeDasharray: "5 4" }]] : [])),
  );
  return (
    <LineChart
      height={height}
      series={series.map(({ label, colour, values, filled }, index) => ({
        id: `s${index}`,
        label,
        data: [...values],
        color: colours[colour],
        curve: "linear",
        showMark: false,
        area: filled ?? false,
      }))}
      xAxis={[
        {
          data: [...days],
          scaleType: "point",
          height: 24,
          disableTicks: true,
          tickInterval: (_day: string, index: number) => index % every === 0,
          valueFormatter: (day: string, { location }) => (location === "tick" ? day.slice(5) : day),
        },
      ]}
      yAxis={[{ min: 0, tickMinStep: 1, width: 34, disableLine: true, disableTicks: true }]}
      grid={{ horizontal: true }}
      margin={{ top: 18, right: 20, bottom: 0, left: 0 }}
      hideLegend={series.length < 2}
      skipAnimation={still}
      disableKeyboardNavigation
      sx={{ ...sx, "& .MuiLineChart-area": { opacity: 0.14 }, ...dashed }}
    >
      {marks.map(({ day, label, colour }) => (
        <ChartsReferenceLine
          key={label}
          x={day}
          label={label}
          labelAlign="start"
          lineStyle={{ stroke: colours[colour], strokeDasharray: "2 3" }}
          // Where there is no room at the right the label stands at the left of its line.
          {...(days.indexOf(day) > days.length * 0.7 ? { spacing: { x: -5, y: 5 } } : {})}
          labelStyle={{ fill: colours[colour], fontSize: 12, ...(days.indexOf(day) > days.length * 0.7 ? { textAnchor: "end" } : {}) }}
        />
      ))}
    </LineChart>
  );
}

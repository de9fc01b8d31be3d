import { BarChart } from "@mui/x-charts/BarChart";
import type { BarsProps } from "./Bars.tsx";
import { useChartLook } from "./use-chart-look.ts";

/** Bars as drawn. Lying ones carry their numbers, so that they need no scale. */
export default function BarPicture({ labels, series, lying = false, stacked = false, height }: BarsProps & { readonly height: number }) {
  const { colours, still, sx } = useChartLook();
  // Places instead of names, since two things may have the same name.
  const names = {
    data: labels.map((_, place) => place),
    valueFormatter: (place: number) => labels[place] ?? "",
    scaleType: "band" as const,
    disableLine: true,
    disableTicks: true,
    categoryGapRatio: 0.4,
  };
  // Room for the number behind the longest bar.
  const room = lying && !stacked ? { max: 1.1 * Math.max(1, ...series.flatMap(({ values }) => values)) } : {};
  const numbers = { min: 0, tickMinStep: 1, disableLine: true, disableTicks: true };
  return (
    <BarChart
      height={height}
      layout={lying ? "horizontal" : "vertical"}
      series={series.map(({ label, colour, values }) => ({
        label,
        data: [...values],
        color: colours[colour],
        ...(stacked ? { stack: "all" } : {}),
        ...(lying && !stacked ? { barLabel: "value" as const, barLabelPlacement: "outside" as const } : {}),
      }))}
      xAxis={[lying ? { ...numbers, ...room, position: "none" } : { ...names, height: 24 }]}
      yAxis={[lying ? { ...names, width: 116 } : { ...numbers, width: 34 }]}
      grid={{ horizontal: !lying }}
      margin={{ top: lying ? 4 : 12, right: 12, bottom: 0, left: 0 }}
      borderRadius={3}
      hideLegend={series.length < 2}
      skipAnimation={still}
      disableKeyboardNavigation
      sx={sx}
    />
  );
}

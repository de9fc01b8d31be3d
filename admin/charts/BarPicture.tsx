import { BarChart } from "@mui/x-charts/BarChart";
import type { BarsProps } from "./Bars.tsx";
import { useChartLook } from "./use-chart-look.ts";

/** Bars as drawn. */
export default function BarPicture({ labels, series, lying = false, stacked = false, height }: BarsProps & { readonly height: number }) {
  const { colours, still, sx } = useChartLook();
  const names = { data: [...labels], scaleType: "band" as const, disableLine: true, disableTicks: true, categoryGapRatio: 0.4 };
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
      }))}
      xAxis={[lying ? { ...numbers, height: 22 } : { ...names, height: 24 }]}
      yAxis={[lying ? { ...names, width: 116 } : { ...numbers, width: 34 }]}
      grid={lying ? { vertical: true } : { horizontal: true }}
      margin={{ top: 6, right: 12, bottom: 0, left: 0 }}
      borderRadius={3}
      hideLegend={series.length < 2}
      skipAnimation={still}
      disableKeyboardNavigation
      sx={sx}
    />
  );
}

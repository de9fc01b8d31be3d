import { useMediaQuery, useTheme } from "@mui/material";

/** What all charts look like: the panel's colours and small type, and no movement for those who want none. */
export function useChartLook() {
  const { palette } = useTheme();
  const still = useMediaQuery("(prefers-reduced-motion: reduce)", { noSsr: true });
  return {
    colours: palette.roles,
    still,
    sx: {
      "& .MuiChartsAxis-tickLabel": { fontSize: 12, fill: palette.roles.quiet },
      "& .MuiChartsAxis-label": { fontSize: 12, fill: palette.roles.quiet },
      "& .MuiChartsAxis-line, & .MuiChartsAxis-tick": { stroke: palette.roles.hairline },
      "& .MuiChartsGrid-line": { stroke: palette.roles.hairline },
      "& .MuiBarChart-label": { fontSize: 12, fill: palette.roles.ink },
      "& .MuiChartsLegend-label": { fontSize: 12.5 },
    },
  } as const;
}

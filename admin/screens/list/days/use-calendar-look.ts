import { type SxProps, useTheme } from "@mui/material";

/** The calendar's colours, which come as variables of its style sheet, in the roles of the theme. */
export function useCalendarLook(): SxProps {
  const { roles } = useTheme().palette;
  return {
    "--fc-classic-background": roles.sheet,
    "--fc-classic-foreground": roles.ink,
    "--fc-classic-muted-foreground": roles.quiet,
    "--fc-classic-faint-foreground": roles.quiet,
    "--fc-classic-border": roles.hairline,
    "--fc-classic-strong-border": roles.border,
    "--fc-classic-faint": roles.hover,
    "--fc-classic-muted": roles.hover,
    "--fc-classic-strong": roles.selected,
    "--fc-classic-today": roles.selected,
    "--fc-classic-highlight": roles.selected,
    "--fc-classic-primary": roles.indigo,
    "--fc-classic-primary-foreground": roles.onIndigo,
    bgcolor: "background.default",
    fontSize: 13.5,
    "& .day-off": { bgcolor: roles.hover },
  } as SxProps;
}

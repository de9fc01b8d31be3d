import { Box } from "@mui/material";
import type { ReactNode } from "react";

interface EntryLineProps {
  /** What was booked, with what it comes from. */
  readonly what: ReactNode;
  readonly beside: ReactNode;
  readonly figure: ReactNode;
  readonly below?: ReactNode;
  readonly action?: ReactNode;
  /** Whether it counts no more. */
  readonly isPast?: boolean;
}

/** One entry of an account: what it was, how much, and what can be done about it; on a phone one below the other. */
export function EntryLine({ what, beside, figure, below, action, isPast = false }: EntryLineProps) {
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr) auto", sm: "minmax(0, 1fr) 150px 110px" },
        columnGap: 2,
        rowGap: 0.25,
        alignItems: "baseline",
        py: 1.25,
        "& + &": { borderTop: 1, borderColor: "roles.hairline" },
      }}
    >
      <Box sx={{ minWidth: 0, overflowWrap: "anywhere", ...(isPast && { color: "text.secondary" }) }}>
        {what}
        <Box sx={{ fontSize: 13, color: "text.secondary" }}>{beside}</Box>
        {below && <Box sx={{ fontSize: 14, mt: 0.5 }}>{below}</Box>}
      </Box>
      <Box
        sx={{
          textAlign: "end",
          fontVariantNumeric: "tabular-nums",
          whiteSpace: "nowrap",
          ...(isPast && { color: "text.secondary", textDecoration: "line-through" }),
        }}
      >
        {figure}
      </Box>
      <Box sx={{ gridColumn: { xs: "1 / -1", sm: "auto" }, textAlign: { sm: "end" }, minHeight: action ? 32 : 0 }}>{action}</Box>
    </Box>
  );
}

/** The entries of an account, the latest first. */
export const EntryLines = ({ children }: { readonly children: ReactNode }) => (
  <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0 }}>
    {children}
  </Box>
);

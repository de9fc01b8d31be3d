import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { screenPageWords } from "./words.ts";

/** A label with its value. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** A text so long that it takes the whole width, below its label. */
  readonly wide?: boolean;
}

/** Labels at the left, values at the right; empty ones are said to be empty. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const say = useSay();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: "grid",
        gridTemplateColumns: { xs: "minmax(88px, 32%) 1fr", md: "160px 1fr" },
        columnGap: 2,
        rowGap: 1,
        alignItems: "baseline",
        fontSize: 14.5,
      }}
    >
      {facts.map(({ label, value, wide = false }) => (
        <Box key={label} sx={{ display: "contents" }}>
          <Box component="dt" sx={{ color: "text.secondary", ...(wide && { gridColumn: "1 / -1" }) }}>
            {label}
          </Box>
          <Box component="dd" sx={{ m: 0, minWidth: 0, overflowWrap: "anywhere", ...(wide && { gridColumn: "1 / -1" }) }}>
            {value === null || value === undefined || value === "" ? (
              <Box component="span" aria-label={say(screenPageWords.empty)} sx={{ color: "text.secondary" }}>
                —
              </Box>
            ) : (
              value
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

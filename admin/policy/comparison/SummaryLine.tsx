import { Box } from "@mui/material";
import { useSay } from "../../i18n/say.ts";
import { policyWords } from "../words.ts";
import type { ComparisonSummary } from "./comparison.ts";

const kinds = ["changed", "added", "removed", "moved", "renumbered", "formOnly", "unchanged"] as const;

/** What a comparison comes to, in numbers: how many provisions of each kind, without those that there are none of. */
export function SummaryLine({ summary }: { readonly summary: ComparisonSummary }) {
  const say = useSay();
  return (
    <Box component="dl" sx={{ display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 0.5, m: 0, mb: 1, fontSize: 14 }}>
      {kinds
        .filter((kind) => summary[kind] > 0)
        .map((kind) => (
          <Box key={kind} sx={{ display: "flex", gap: 0.75 }}>
            <Box component="dt" sx={{ color: "text.secondary" }}>
              {say(policyWords[kind])}
            </Box>
            <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
              {summary[kind]}
            </Box>
          </Box>
        ))}
    </Box>
  );
}

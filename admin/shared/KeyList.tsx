import { Box, Typography } from "@mui/material";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { useSay } from "../i18n/say.ts";

/** Keys that are pressed together, and what they do. */
export type KeyLine = readonly [keys: readonly string[], what: Bilingual];

/** What keys do, line by line. */
export function KeyList({ keys }: { readonly keys: readonly KeyLine[] }) {
  const say = useSay();
  return (
    <Box component="dl" sx={{ m: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: 2, rowGap: 0.75, alignItems: "baseline" }}>
      {keys.map(([names, what]) => (
        <Box key={what.en} sx={{ display: "contents" }}>
          <Box component="dt" sx={{ display: "flex", gap: 0.5, justifySelf: "start" }}>
            {names.map((name) => (
              <Key key={name}>{name}</Key>
            ))}
          </Box>
          <Typography component="dd" sx={{ m: 0, fontSize: 13.5 }}>
            {say(what)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <Box
      component="kbd"
      sx={{
        font: "inherit",
        fontSize: 12,
        lineHeight: "20px",
        px: 0.75,
        border: 1,
        borderColor: "divider",
        borderRadius: 0.75,
        bgcolor: "background.default",
      }}
    >
      {children}
    </Box>
  );
}

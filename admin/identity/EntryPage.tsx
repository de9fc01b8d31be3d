import { Box, Typography } from "@mui/material";
import { type ReactNode, useEffect } from "react";
import { useSay } from "../i18n/say.ts";
import { LanguageSwitch } from "../layout/LanguageSwitch.tsx";
import { SealMark } from "../layout/SealMark.tsx";
import { ThemeSwitch } from "../layout/ThemeSwitch.tsx";
import { layoutWords } from "../layout/words.ts";
import { identityWords } from "./words.ts";

/** A sheet in the middle, for whoever is not signed in yet. */
export function EntryPage({ title, help, children }: { readonly title: string; readonly help?: string; readonly children: ReactNode }) {
  const say = useSay();
  const product = say(layoutWords.product);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <Box sx={{ minHeight: "100dvh", bgcolor: "background.default", display: "flex", flexDirection: "column" }}>
      <Box sx={{ display: "flex", justifyContent: "flex-end", gap: 0.5, p: 1 }}>
        <LanguageSwitch />
        <ThemeSwitch />
      </Box>
      <Box component="main" sx={{ width: "100%", maxWidth: 420, mx: "auto", px: 2, pt: { xs: 3, md: 8 }, pb: 6 }}>
        <Box sx={{ display: "flex", alignItems: "center", gap: 1.5, mb: 3 }}>
          <SealMark size={36} />
          <Box>
            <Typography sx={{ fontSize: 20, fontWeight: 600, lineHeight: 1.3 }}>{product}</Typography>
            <Typography variant="body2" sx={{ color: "text.secondary" }}>
              {say(identityWords.tagline)}
            </Typography>
          </Box>
        </Box>
        <Box sx={{ bgcolor: "background.paper", border: 1, borderColor: "divider", borderRadius: 1.5, p: 3 }}>
          <Typography variant="h1" sx={{ fontSize: 18, mb: help ? 0.5 : 2 }}>
            {title}
          </Typography>
          {help && (
            <Typography variant="body2" sx={{ color: "text.secondary", mb: 2 }}>
              {help}
            </Typography>
          )}
          {children}
        </Box>
      </Box>
    </Box>
  );
}

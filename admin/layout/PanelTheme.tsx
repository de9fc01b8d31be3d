import { GlobalStyles } from "@mui/material";
import { ThemeProvider } from "@mui/material/styles";
import { type ReactNode, useMemo } from "react";
import { UndoableMutationsContextProvider } from "react-admin";
import { useLanguage } from "../i18n/say.ts";
import { printStyles } from "../shared/print.ts";
import { useThemeMode } from "../theme/panel-theme.ts";
import { panelTheme } from "../theme/theme.ts";

/** Light or dark, with MUI's own words in the panel's language; on paper every page comes without the panel around it. */
export function PanelTheme({ children }: { readonly children: ReactNode }) {
  const mode = useThemeMode();
  const language = useLanguage();
  const theme = useMemo(() => panelTheme(mode, language), [mode, language]);
  return (
    <ThemeProvider theme={theme}>
      <GlobalStyles styles={printStyles} />
      <UndoableMutationsContextProvider>{children}</UndoableMutationsContextProvider>
    </ThemeProvider>
  );
}

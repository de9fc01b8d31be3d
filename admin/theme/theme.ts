import { enUS, zhCN } from "@mui/material/locale";
import { createTheme, type Theme, type ThemeOptions } from "@mui/material/styles";
import type { Language } from "../i18n/language.ts";
import { type Colours, darkColours, lightColours } from "./colours.ts";
import { interfaceFonts, latinMarks } from "./fonts.ts";

const locales = { zh: zhCN, en: enUS };

/** The panel's theme: paper, hairlines instead of shadows, and MUI's own words in the language. */
export function panelTheme(mode: "light" | "dark", language: Language): Theme {
  const roles = mode === "light" ? lightColours : darkColours;
  return createTheme(
    {
      palette: {
        mode,
        roles,
        primary: { main: roles.indigo, contrastText: roles.onIndigo },
        secondary: { main: roles.seal, contrastText: roles.onSeal },
        info: { main: roles.indigo },
        success: { main: roles.pine },
        warning: { main: roles.amber },
        error: { main: roles.overdue },
        background: { default: roles.paper, paper: roles.sheet },
        text: { primary: roles.ink, secondary: roles.quiet },
        divider: roles.hairline,
      },
      shape: { borderRadius: 6 },
      typography: {
        fontFamily: interfaceFonts[language],
        fontSize: 14,
        h1: { fontSize: 22, fontWeight: 600, lineHeight: 1.35 },
        h2: { fontSize: 17, fontWeight: 600, lineHeight: 1.4 },
        h3: { fontSize: 15, fontWeight: 600, lineHeight: 1.5 },
        body1: { fontSize: 15, lineHeight: 1.65 },
        body2: { fontSize: 14, lineHeight: 1.55 },
        caption: { fontSize: 12.5, lineHeight: 1.5 },
        button: { textTransform: "none", fontWeight: 500 },
      },
      shadows: createTheme().shadows.map(() => "none") as Theme["shadows"],
      components: components(roles),
    },
    locales[language],
  );
}

function components(roles: Colours): ThemeOptions["components"] {
  const outlined = { border: `1px solid ${roles.hairline}` };
  return {
    MuiCssBaseline: {
      styleOverrides: {
        "@font-face": latinMarks,
        body: { fontVariantNumeric: "tabular-nums", textRendering: "optimizeLegibility", lineBreak: "strict", textAutospace: "normal" },
        "h1, h2, h3": { textWrap: "pretty" },
        a: { color: roles.indigo },
        // Links that stand in every row of a list.
        "a.plain": { textDecoration: "none" },
        ".drawn::before": { content: "attr(data-drawn)" },
        "a.plain:hover": { textDecoration: "underline" },
        "*:focus-visible": { outline: `2px solid ${roles.indigo}`, outlineOffset: 2 },
        "@media (prefers-reduced-motion: reduce)": { "*": { transition: "none !important", animation: "none !important" } },
      },
    },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: "none" } } },
    MuiCard: { styleOverrides: { root: outlined } },
    MuiDialog: { styleOverrides: { paper: outlined } },
    MuiMenu: { styleOverrides: { paper: outlined } },
    MuiPopover: { styleOverrides: { paper: outlined } },
    MuiAutocomplete: { styleOverrides: { paper: outlined } },
    MuiButton: { defaultProps: { disableElevation: true, size: "medium" }, styleOverrides: { root: { minHeight: 36 } } },
    MuiTextField: { defaultProps: { variant: "outlined", size: "small", fullWidth: true } },
    MuiFormControl: { defaultProps: { variant: "outlined", size: "small", fullWidth: true, margin: "none" } },
    MuiOutlinedInput: {
      styleOverrides: {
        notchedOutline: { borderColor: roles.border },
        root: { backgroundColor: roles.sheet },
      },
    },
    MuiFilledInput: { styleOverrides: { root: { backgroundColor: roles.sheet } } },
    // Without a shadow the white thumb of a switch that is off needs an edge.
    MuiSwitch: {
      styleOverrides: {
        switchBase: { "&:not(.Mui-checked) .MuiSwitch-thumb": { boxSizing: "border-box", border: `1px solid ${roles.border}` } },
      },
    },
    MuiLink: { defaultProps: { underline: "hover" } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottomColor: roles.hairline, padding: "0 12px", height: 40, fontSize: 14 },
        head: { color: roles.quiet, fontWeight: 500, fontSize: 13, backgroundColor: roles.sheet },
      },
    },
    MuiTableRow: { styleOverrides: { root: { "&.MuiTableRow-hover:hover": { backgroundColor: roles.hover } } } },
    MuiTooltip: { defaultProps: { arrow: true } },
    MuiListItemButton: { styleOverrides: { root: { borderRadius: 6 } } },
  };
}

import { useMediaQuery } from "@mui/material";
import { useStore } from "react-admin";

/** What the person chose; "system" follows the machine. */
export type ThemeChoice = "system" | "light" | "dark";

/** The remembered choice, and a way to change it. */
export const useThemeChoice = () => useStore<ThemeChoice>("panel.theme", "system");

/** Light or dark, as it is shown now. */
export function useThemeMode(): "light" | "dark" {
  const [choice] = useThemeChoice();
  const dark = useMediaQuery("(prefers-color-scheme: dark)", { noSsr: true });
  if (choice !== "system") return choice;
  return dark ? "dark" : "light";
}

import DarkModeIcon from "@mui/icons-material/DarkModeOutlined";
import LightModeIcon from "@mui/icons-material/LightModeOutlined";
import { IconButton, Tooltip } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useThemeChoice, useThemeMode } from "../theme/panel-theme.ts";
import { layoutWords } from "./words.ts";

/** Goes to the other theme. */
export function ThemeSwitch() {
  const [, choose] = useThemeChoice();
  const other = useThemeMode() === "dark" ? "light" : "dark";
  const say = useSay();
  const label = `${say(layoutWords.theme)}: ${say(layoutWords[other])}`;
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} onClick={() => choose(other)}>
        {other === "dark" ? <DarkModeIcon fontSize="small" /> : <LightModeIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}

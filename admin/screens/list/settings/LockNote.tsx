import LockIcon from "@mui/icons-material/LockOutlined";
import { Typography } from "@mui/material";
import type { LayerSource } from "../../../../schema/registry.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { levelWords, useLevelName } from "../../use-level-name.ts";

interface LockNoteProps {
  /** Who keeps this person from changing it; nothing is said when nobody does. */
  readonly by: LayerSource | undefined;
  readonly words?: typeof levelWords.isLocked;
}

/** Why somebody cannot change something for themselves. */
export function LockNote({ by, words = levelWords.isLocked }: LockNoteProps) {
  const say = useSay();
  const levelName = useLevelName();
  if (!by) return null;
  return (
    <Typography sx={{ fontSize: 13, color: "text.secondary", display: "flex", gap: 0.75, mt: 0.5, mb: 0.75 }}>
      <LockIcon sx={{ fontSize: 16, mt: 0.25 }} aria-hidden />
      {say(words, { name: levelName(by) })}
    </Typography>
  );
}

import LockIcon from "@mui/icons-material/LockOutlined";
import { useTheme } from "@mui/material";

interface Level {
  readonly name?: string | null;
  readonly colour?: string | null;
}

/** A classification level: lock, colour of the level, and its name. */
export function LevelMark({ level }: { readonly level: Level }) {
  const quiet = useTheme().palette.text.secondary;
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: 4, whiteSpace: "nowrap" }}>
      <span aria-hidden style={{ width: 10, height: 10, borderRadius: 3, backgroundColor: level.colour ?? quiet }} />
      <LockIcon aria-hidden style={{ fontSize: 14, color: quiet }} />
      {level.name}
    </span>
  );
}

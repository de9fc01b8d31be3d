import LockIcon from "@mui/icons-material/LockOutlined";
import { Box } from "@mui/material";

interface Level {
  readonly name?: string | null;
  readonly colour?: string | null;
}

/** A classification level: lock, colour of the level, and its name. */
export function LevelMark({ level }: { readonly level: Level }) {
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, whiteSpace: "nowrap" }}>
      <Box component="span" aria-hidden sx={{ width: 10, height: 10, borderRadius: 0.5, bgcolor: level.colour ?? "text.secondary" }} />
      <LockIcon aria-hidden sx={{ fontSize: 14, color: "text.secondary" }} />
      {level.name}
    </Box>
  );
}

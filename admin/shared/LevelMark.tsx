import ShieldIcon from "@mui/icons-material/ShieldOutlined";
import { Box } from "@mui/material";

/** A classification level, as far as its mark needs it. */
export interface MarkedLevel {
  readonly name: string | null;
  readonly colour?: string | null;
}

/** The mark of a classification level: its shield in its colour, and its name. */
export function LevelMark({ level }: { readonly level: MarkedLevel | null | undefined }) {
  if (!level?.name) return null;
  return (
    <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5, fontSize: 13, whiteSpace: "nowrap" }}>
      <ShieldIcon sx={{ fontSize: 16, color: level.colour ?? "roles.quiet" }} aria-hidden />
      {level.name}
    </Box>
  );
}

import { Box } from "@mui/material";
import { useDates } from "../../providers/use-dates.ts";

interface DayValueProps {
  /** As it is written, e.g. "2026-11-21" or with the time. */
  readonly text: string;
  /** The day that it lies on. */
  readonly day: string;
  readonly brief: boolean;
}

/** A day or moment, and how far away it is; where there is little room, on pointing at it. */
export function DayValue({ text, day, brief }: DayValueProps) {
  const { relative } = useDates();
  if (brief) {
    return (
      <span style={{ whiteSpace: "nowrap" }} title={relative(day)}>
        {text}
      </span>
    );
  }
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1 }}>
      <span style={{ whiteSpace: "nowrap" }}>{text}</span>
      <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
        {relative(day)}
      </Box>
    </Box>
  );
}

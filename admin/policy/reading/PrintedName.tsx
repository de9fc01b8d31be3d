import { Box } from "@mui/material";
import { useMe } from "../../providers/me.ts";
import { useDates } from "../../providers/use-dates.ts";

/** Behind the text on every sheet of paper: who printed it, and when. */
export function PrintedName() {
  const { name, person } = useMe();
  const { moment } = useDates();
  const said = [name, person?.number, moment(new Date().toISOString())].filter(Boolean).join(" ");
  return (
    <Box
      className="print-only"
      aria-hidden
      sx={{ position: "fixed", inset: 0, fontSize: "15pt", opacity: 0.16, pointerEvents: "none", overflow: "hidden" }}
    >
      {Array.from({ length: 6 }, (_, row) => (
        <Box key={`${row}`} sx={{ transform: "rotate(-24deg)", my: "32mm", whiteSpace: "nowrap" }}>
          {said}　　{said}
        </Box>
      ))}
    </Box>
  );
}

import BeforeIcon from "@mui/icons-material/ChevronLeft";
import AfterIcon from "@mui/icons-material/ChevronRight";
import { Box, Button, IconButton, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useSay } from "../../../i18n/say.ts";
import { calendarWords } from "./words.ts";

interface CalendarBarProps {
  /** The month or week that is shown. */
  readonly title: string;
  /** How much is shown at once; null where there is no choice. */
  readonly span: "month" | "week" | null;
  readonly onSpan: (span: "month" | "week") => void;
  readonly onGo: (where: "prev" | "today" | "next") => void;
}

/** Which days the calendar shows. */
export function CalendarBar({ title, span, onSpan, onGo }: CalendarBarProps) {
  const say = useSay();
  return (
    <Box sx={{ display: "flex", alignItems: "center", flexWrap: "wrap", gap: 1, mb: 1.5 }}>
      <IconButton size="small" aria-label={say(calendarWords.before)} onClick={() => onGo("prev")}>
        <BeforeIcon fontSize="small" />
      </IconButton>
      <Button size="small" variant="outlined" onClick={() => onGo("today")}>
        {say(calendarWords.today)}
      </Button>
      <IconButton size="small" aria-label={say(calendarWords.after)} onClick={() => onGo("next")}>
        <AfterIcon fontSize="small" />
      </IconButton>
      <Typography component="h2" aria-live="polite" sx={{ fontSize: 16, fontWeight: 600 }}>
        {title}
      </Typography>
      {span && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={span}
          aria-label={say(calendarWords.span)}
          onChange={(_, next: "month" | "week" | null) => next && onSpan(next)}
          sx={{ ml: "auto" }}
        >
          <ToggleButton value="month">{say(calendarWords.month)}</ToggleButton>
          <ToggleButton value="week">{say(calendarWords.week)}</ToggleButton>
        </ToggleButtonGroup>
      )}
    </Box>
  );
}

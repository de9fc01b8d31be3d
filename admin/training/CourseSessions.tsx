import { Box, type SxProps, type Theme, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useSay } from "../i18n/say.ts";
import { ToneMark } from "../marks/StateMark.tsx";
import { useDates } from "../providers/use-dates.ts";
import { PanelLink } from "../shared/PanelLink.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import type { LearnSession } from "./learning.ts";
import { trainingWords } from "./words.ts";

interface CourseSessionsProps {
  readonly sessions: readonly LearnSession[];
  /** Sessions at which this person was, by identity. */
  readonly attended?: ReadonlySet<string>;
  /** What those who keep the course do about its sessions; then each leads to its page. */
  readonly action?: ReactNode;
  readonly sx?: SxProps<Theme>;
}

/** When and where the course is held in a room, and whether this person was there; nothing when it never is, except for those who keep it. */
export function CourseSessions({ sessions, attended = new Set(), action, sx }: CourseSessionsProps) {
  const say = useSay();
  const { moment } = useDates();
  if (sessions.length === 0 && !action) return null;
  return (
    <Sheet heading={say(trainingWords.sessions)} {...(action ? { action } : {})} {...(sx ? { sx } : {})}>
      {sessions.length === 0 && <Typography color="textSecondary">{say(trainingWords.noSessions)}</Typography>}
      {sessions.map(({ id, startsAt, minutes, place, trainer, cancelledAt, cancelReason }) => (
        <Box key={id} sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, py: 0.75, borderTop: 1, borderColor: "roles.hairline" }}>
          <Box component="span" sx={{ fontWeight: 600, textDecoration: cancelledAt ? "line-through" : "none" }}>
            {startsAt && action ? (
              <PanelLink to={`/trainingSessions/${id}/show`}>{moment(startsAt)}</PanelLink>
            ) : (
              startsAt && moment(startsAt)
            )}
          </Box>
          <span>{place}</span>
          {minutes !== null && <span>{say(trainingWords.sessionMinutes, { smart_count: minutes })}</span>}
          {trainer?.name && <span>{say(trainingWords.trainer, { name: trainer.name })}</span>}
          {cancelledAt && <ToneMark tone="neutral" label={say(trainingWords.sessionCancelled)} />}
          {attended.has(id) && <ToneMark tone="done" label={say(trainingWords.attended)} />}
          {cancelledAt && cancelReason && <Box sx={{ flexBasis: "100%", color: "text.secondary", fontSize: 13 }}>{cancelReason}</Box>}
        </Box>
      ))}
    </Sheet>
  );
}

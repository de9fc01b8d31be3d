import { Box, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useState } from "react";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../providers/use-dates.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { type AttendanceEntry, type Attendee, holding, RecordAttendance } from "./attendance.ts";
import { trainingWords } from "./words.ts";

interface AttendeeLineProps {
  readonly sessionId: string;
  readonly attendee: Attendee;
  /** Whether this person may tick and correct now. */
  readonly takes: boolean;
}

/** One person at a session: ticked when present; what was recorded is changed by a correction with a reason. */
export function AttendeeLine({ sessionId, attendee, takes }: AttendeeLineProps) {
  const say = useSay();
  const [correcting, setCorrecting] = useState(false);
  const recording = useCommand(RecordAttendance);
  const { person, entries } = attendee;
  const entry = holding(attendee);
  const present = entry?.present === true;
  const name = [person.name, person.number, person.department?.name].filter(Boolean).join(" · ");
  const tick = () => (entry ? setCorrecting(true) : recording.mutate({ input: { sessionId, personId: person.id } }));
  const problem = recording.error?.fields[0]?.message;
  return (
    <Box sx={{ borderTop: 1, borderColor: "roles.hairline", py: 0.25 }}>
      <FormControlLabel
        label={name}
        control={<Checkbox checked={present} disabled={!takes || recording.isPending} onChange={tick} />}
        sx={{ mr: 0, "& .MuiFormControlLabel-label": { overflowWrap: "anywhere" } }}
      />
      {problem && (
        <Typography variant="body2" color="error" role="alert">
          {problem}
        </Typography>
      )}
      {entries.length > 1 && (
        <Box component="ul" sx={{ listStyle: "none", m: 0, pl: 4, pb: 0.5, fontSize: 13, color: "text.secondary" }}>
          {entries.map((each) => (
            <EntryLine key={each.id} entry={each} />
          ))}
        </Box>
      )}
      {correcting && entry && (
        <CommandFormDialog
          name="correctAttendance"
          resource="attendances"
          given={{ id: entry.id, present: !present }}
          needs={["reason"]}
          title={say(trainingWords.correctAttendance)}
          subject={name}
          text={say(present ? trainingWords.correctToAbsent : trainingWords.correctToPresent, { name: person.name ?? "" })}
          onClose={() => setCorrecting(false)}
        />
      )}
    </Box>
  );
}

/** What was recorded, when, by whom and why; struck through once it no longer holds. */
function EntryLine({ entry: { present, counts, at, recordedBy, reason } }: { readonly entry: AttendanceEntry }) {
  const say = useSay();
  const { moment } = useDates();
  const parts = [say(present ? trainingWords.present : trainingWords.absent), at && moment(at), recordedBy?.name, reason];
  return (
    <Box component="li" sx={{ textDecoration: counts ? "none" : "line-through", overflowWrap: "anywhere" }}>
      {parts.filter(Boolean).join(" · ")}
    </Box>
  );
}

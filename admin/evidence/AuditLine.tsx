import { Box } from "@mui/material";
import { type SyntheticEvent, useState } from "react";
import { eventSentence } from "../../schema/evidence/event-sentence.screen.ts";
import { useSay } from "../i18n/say.ts";
import { resourceOfType } from "../names/type-word.ts";
import { useDates } from "../providers/use-dates.ts";
import { findScreen } from "../records/book.ts";
import { RecordChanges } from "../screens/display/RecordChanges.tsx";
import type { TrailEvent } from "./audit-trail.ts";
import { evidenceWords } from "./words.ts";

/** One event as a sentence, with its changes to unfold. */
export function AuditLine({ event }: { readonly event: TrailEvent }) {
  const say = useSay();
  const { moment } = useDates();
  const { sequence, at, command, subjectType, changes, hash, actor } = event;
  const { nobody, text, label, people } = eventSentence(event, subjectType ? resourceOfType(subjectType) : undefined, findScreen);
  const told = {
    label: typeof label === "string" ? label : say(label),
    command: command ?? "",
    people: people.map(([what, count]) => say(what, { count })).join(say(evidenceWords.between)),
  };
  const changed = changes !== null && Object.keys(changes).length > 0;
  const [open, setOpen] = useState(false);
  return (
    <Box sx={{ py: 0.75, borderTop: 1, borderColor: "roles.hairline", fontSize: 14 }} data-sequence={sequence}>
      <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5 }}>
        <Box component="span" sx={{ color: "text.secondary", minWidth: 44, textAlign: "end" }}>
          {sequence}
        </Box>
        <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
          {at && moment(at)}
        </Box>
        <Box component="span" sx={{ flex: "1 1 260px" }}>
          {command && <strong>{actor?.name ?? say(nobody)}</strong>} {say(text, told)}
        </Box>
      </Box>
      {(changed || hash) && (
        <Box
          component="details"
          onToggle={(event: SyntheticEvent<HTMLDetailsElement>) => setOpen(event.currentTarget.open)}
          sx={{ pl: { sm: "60px" }, color: "text.secondary", fontSize: 13 }}
        >
          <summary>{say(evidenceWords.changes)}</summary>
          {open && changed && <RecordChanges type={subjectType} changes={changes} />}
          <Box sx={{ overflowWrap: "anywhere" }}>
            {say(evidenceWords.hash)} <code>{hash}</code>
          </Box>
        </Box>
      )}
    </Box>
  );
}

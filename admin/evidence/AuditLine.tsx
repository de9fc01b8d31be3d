import { Box } from "@mui/material";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import type { TrailEvent } from "./audit-trail.ts";
import { commandSentences } from "./command-sentences.ts";
import { evidenceWords } from "./words.ts";

/** Characters of a value that the trail shows. */
const LONGEST = 120;

const written = (value: unknown): string => {
  if (value === null || value === undefined) return "—";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

/** One event as a sentence, with its changes to unfold. */
export function AuditLine({ event }: { readonly event: TrailEvent }) {
  const say = useSay();
  const { moment } = useDates();
  const { sequence, at, command, subjectLabel, changes, hash, actor } = event;
  const label = subjectLabel ?? "";
  const sentence = command ? (commandSentences[command] ?? evidenceWords.unknown) : evidenceWords.hidden;
  const entries = Object.entries(changes ?? {});
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
          {command && <strong>{actor?.name ?? say(evidenceWords.system)}</strong>} {say(sentence, { label, command: command ?? "" })}
        </Box>
      </Box>
      {(entries.length > 0 || hash) && (
        <Box component="details" sx={{ pl: { sm: "60px" }, color: "text.secondary", fontSize: 13 }}>
          <summary>{say(evidenceWords.changes)}</summary>
          {entries.map(([field, { before, after }]) => (
            <Box key={field} sx={{ overflowWrap: "anywhere" }}>
              {field}: <del>{written(before)}</del> → <span>{written(after)}</span>
            </Box>
          ))}
          <Box sx={{ overflowWrap: "anywhere" }}>
            {say(evidenceWords.hash)} <code>{hash}</code>
          </Box>
        </Box>
      )}
    </Box>
  );
}

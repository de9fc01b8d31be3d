import { Box, Button, Typography } from "@mui/material";
import { Link } from "react-admin";
import { durationText } from "../../schema/register/value/duration.screen.ts";
import type { WaitingLine } from "../../schema/to-do/waiting-lines.screen.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { ToneIcon } from "../marks/ToneIcon.tsx";
import { useDates } from "../providers/use-dates.ts";
import { listAddress } from "../shared/list-address.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { useNow } from "../shared/use-now.ts";
import { useDueText } from "../shared/when.ts";
import { sharedWords } from "../shared/words.ts";
import { obligationWords } from "./words.ts";

/** What waits for this person's decision, a short line each with one action; nothing when nothing waits. */
export function WaitingList({ lines }: { readonly lines: readonly WaitingLine[] }) {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <Sheet heading={say(obligationWords.waiting)}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {lines.map((line) => (
          <Waiting key={line.key} line={line} />
        ))}
      </Box>
    </Sheet>
  );
}

/** Since when it waits, by when it is due, and in whose place it is done. */
function useWaitingDays({ since, due, dueAt, onBehalfOf }: WaitingLine): string {
  const say = useSay();
  const dueAtText = useDueAtText();
  const { moment } = useDates();
  const dueText = useDueText();
  return [
    since && say(obligationWords.waitsSince, { at: moment(since) }),
    due && say(obligationWords.waitsUntil, { day: due, distance: dueText(due) }),
    dueAt && dueAtText(dueAt),
    onBehalfOf && say(obligationWords.inPlaceOf, { name: onBehalfOf }),
  ]
    .filter(Boolean)
    .join("\u00A0· ");
}

/** When an instant is, and how far away. */
function useDueAtText(): (at: string) => string {
  const say = useSay();
  const { moment } = useDates();
  const language = useLanguage();
  const now = useNow();
  return (at) => {
    const minutes = Math.floor((Date.parse(at) - Date.parse(now)) / 60_000);
    const values = { at: moment(at), length: durationText(Math.abs(minutes), language) };
    return say(minutes < 0 ? obligationWords.recordLate : obligationWords.recordDue, values);
  };
}

function Waiting({ line }: { readonly line: WaitingLine }) {
  const { tone, text, values, names, note, more, act, to: place, seal } = line;
  const say = useSay();
  const days = useWaitingDays(line);
  const to = typeof place === "string" ? place : listAddress(place.list, place.filter);
  const list = names.join(say(sharedWords.comma));
  return (
    <Box
      component="li"
      sx={{
        display: "flex",
        gap: 1.25,
        alignItems: "flex-start",
        py: 1,
        borderTop: 1,
        borderColor: "roles.hairline",
        "&:first-of-type": { borderTop: 0 },
      }}
    >
      <ToneIcon tone={tone} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, lineHeight: 1.5, overflowWrap: "anywhere" }}>
          <Link to={to}>{say(text, values)}</Link>
        </Typography>
        {days && (
          <Typography variant="body2" color={tone === "overdue" ? "error" : "textSecondary"}>
            {days}
          </Typography>
        )}
        {note && (
          <Typography variant="body2" color="textSecondary">
            {say(note)}
          </Typography>
        )}
        {list && (
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: "anywhere" }}>
            {more ? say(obligationWords.andMore, { names: list }) : list}
          </Typography>
        )}
      </Box>
      <Button
        size="small"
        variant="outlined"
        color={seal ? "secondary" : "primary"}
        component={Link}
        to={to}
        sx={{ flexShrink: 0, whiteSpace: "nowrap" }}
        aria-label={`${say(act)}: ${say(text, values)}`}
      >
        {say(act)}
      </Button>
    </Box>
  );
}

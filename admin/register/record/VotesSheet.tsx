import { Box, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useDates } from "../../providers/use-dates.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import type { RecordAnswer } from "./record-query.ts";
import { recordWords } from "./words.ts";

/** Who has agreed or not where several decide, step by step. */
export function VotesSheet({ about, definition }: { readonly about: RecordAnswer; readonly definition: RegisterDefinition }) {
  const say = useSay();
  const dates = useDates();
  const votes = about.transitionVotes.items;
  if (votes.length === 0) return null;
  return (
    <Sheet heading={say(recordWords.votes)}>
      <Box component="ol" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
        {votes.map(({ id, transition, agrees, reason, at, person, voidedAt }) => {
          const way = definition.transitions.find(({ key }) => key === transition);
          const said = voidedAt ? recordWords.voided : agrees ? recordWords.agree : recordWords.disagree;
          return (
            <li key={id}>
              <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.25, alignItems: "baseline" }}>
                <Typography component="span" sx={{ fontWeight: 600 }}>
                  {person?.name}
                </Typography>
                <ToneMark tone={voidedAt ? "neutral" : agrees ? "done" : "overdue"} label={say(said)} />
                <Typography variant="body2" component="span" color="textSecondary">
                  {way && say(inBoth(way.label))} {at && dates.moment(at)}
                </Typography>
              </Box>
              {reason && <Typography variant="body2">{say(recordWords.because, { reason })}</Typography>}
            </li>
          );
        })}
      </Box>
    </Sheet>
  );
}

import { Box, type SxProps, Typography } from "@mui/material";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { durationText } from "../../../schema/register/value/duration.screen.ts";
import type { Tone } from "../../../schema/registry.screen.ts";
import { type Say, useLanguage, useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { useDates } from "../../providers/use-dates.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { useNow } from "../../shared/use-now.ts";
import { fieldWords } from "../field/words.ts";
import type { ShownLimit } from "./record-query.ts";
import { recordWords } from "./words.ts";

interface LimitsSheetProps {
  readonly limits: readonly ShownLimit[];
  readonly definition: RegisterDefinition;
  readonly sx: SxProps;
}

/** The times within which something has to be done: how long they still run, or how they ended. */
export function LimitsSheet({ limits, definition, sx }: LimitsSheetProps) {
  const say = useSay();
  const language = useLanguage();
  const dates = useDates();
  const now = useNow();
  return (
    <Sheet heading={say(recordWords.limits)} sx={sx}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: 1.25 }}>
        {limits.map((limit) => {
          const label = definition.limits?.find(({ key }) => key === limit.key)?.label;
          const { tone, text } = standing(limit, now, say, language);
          return (
            <li key={limit.id}>
              <Typography component="span" sx={{ display: "block", fontSize: 14 }}>
                {label ? say(inBoth(label)) : limit.key}
              </Typography>
              <ToneMark tone={tone} label={text} />
              {limit.dueAt && !limit.endedAt && (
                <Typography variant="caption" color="textSecondary" sx={{ ml: 1 }}>
                  {say(recordWords.due, { at: dates.moment(limit.dueAt) })}
                </Typography>
              )}
            </li>
          );
        })}
      </Box>
    </Sheet>
  );
}

const minutesBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);

/** Where a limit stands at a moment. */
function standing(limit: ShownLimit, now: string, say: Say, language: "zh" | "en"): { readonly tone: Tone; readonly text: string } {
  const { endedAt, met, byMinutes, pausedSince, dueAt, warnAt } = limit;
  const length = (minutes: number) => durationText(Math.abs(minutes), language);
  if (endedAt) {
    const by = { length: length(byMinutes ?? 0) };
    return met ? { tone: "done", text: say(recordWords.met, by) } : { tone: "overdue", text: say(recordWords.missed, by) };
  }
  if (pausedSince || !dueAt) return { tone: "neutral", text: say(recordWords.paused) };
  if (dueAt < now) return { tone: "overdue", text: say(fieldWords.over, { length: length(minutesBetween(dueAt, now)) }) };
  const soon = warnAt !== null && warnAt <= now;
  return { tone: soon ? "dueSoon" : "scheduled", text: say(fieldWords.left, { length: length(minutesBetween(now, dueAt)) }) };
}

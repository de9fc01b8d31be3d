import { Box, useTheme } from "@mui/material";
import type { EffectiveField } from "../../../../schema/registry.screen.ts";
import { choiceLabel } from "../../../../schema/shared/choices.screen.ts";
import { useSay } from "../../../i18n/say.ts";
import { toneLooks } from "../../../marks/tones.tsx";

interface CalendarEntryProps {
  readonly title: string;
  /** "14:05" of a moment; empty of a day. */
  readonly time: string;
  readonly state: EffectiveField | undefined;
  readonly value: unknown;
}

/** A record in a calendar: when, what it is called, and where it stands by an icon with its word. */
export function CalendarEntry({ title, time, state, value }: CalendarEntryProps) {
  const { roles } = useTheme().palette;
  const say = useSay();
  const label = state && choiceLabel(state, String(value));
  const { icon: Icon, colour } = toneLooks[label?.tone ?? "neutral"];
  return (
    <Box
      title={[time, title, label && say(label)].filter(Boolean).join(" · ")}
      sx={{ display: "flex", gap: 0.5, px: 0.75, py: 0.25, minWidth: 0, borderLeft: 3, borderColor: roles[colour], borderRadius: 0.5 }}
    >
      {label && <Icon role="img" aria-label={say(label)} sx={{ fontSize: 15, mt: "2px", color: roles[colour] }} />}
      <Box
        component="span"
        sx={{
          ...{ minWidth: 0, fontSize: 12.5, lineHeight: 1.45, color: "text.primary", whiteSpace: "normal", overflowWrap: "anywhere" },
          ...{ display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" },
        }}
      >
        {time && <b>{time} </b>}
        {title}
      </Box>
    </Box>
  );
}

import BlockIcon from "@mui/icons-material/RemoveCircleOutlined";
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import DraftIcon from "@mui/icons-material/EditNoteOutlined";
import DueIcon from "@mui/icons-material/ScheduleOutlined";
import OverdueIcon from "@mui/icons-material/ErrorOutlined";
import ScheduledIcon from "@mui/icons-material/EventOutlined";
import { Box, type SvgIconProps } from "@mui/material";
import type { ComponentType } from "react";
import type { Tone, WordLabel, WordsName } from "../../schema/registry.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";

export const toneIcons: Readonly<Record<Tone, ComponentType<SvgIconProps>>> = {
  done: DoneIcon,
  dueSoon: DueIcon,
  overdue: OverdueIcon,
  draft: DraftIcon,
  scheduled: ScheduledIcon,
  neutral: BlockIcon,
};

export const toneColours: Readonly<Record<Tone, string>> = {
  done: "roles.pine",
  dueSoon: "roles.amber",
  overdue: "roles.overdue",
  draft: "roles.quiet",
  scheduled: "roles.indigo",
  neutral: "roles.quiet",
};

/** What people read in place of a word of a closed list. */
export function wordLabel(list: WordsName, value: string | null | undefined): WordLabel {
  const labels: Readonly<Record<string, WordLabel>> = words[list];
  return (value ? labels[value] : undefined) ?? { zh: value ?? "—", en: value ?? "—" };
}

interface StateMarkProps {
  readonly list: WordsName;
  readonly value: string | null | undefined;
}

/** A state as icon and word, never colour alone. */
export function StateMark({ list, value }: StateMarkProps) {
  const say = useSay();
  const label = wordLabel(list, value);
  return <ToneMark tone={label.tone ?? "neutral"} text={say(label)} />;
}

/** A tone's icon and colour with a text of its own. */
export function ToneMark({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  const Icon = toneIcons[tone];
  return (
    <Box
      component="span"
      sx={{
        display: "inline-flex",
        alignItems: "center",
        gap: 0.5,
        fontSize: 13,
        lineHeight: 1.6,
        whiteSpace: "nowrap",
        color: toneColours[tone],
        ...(tone === "overdue" ? { bgcolor: "roles.overdueBack", borderRadius: 1, px: 0.75 } : {}),
      }}
    >
      <Icon sx={{ fontSize: 16 }} aria-hidden />
      {text}
    </Box>
  );
}

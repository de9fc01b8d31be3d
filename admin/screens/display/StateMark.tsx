import { Box } from "@mui/material";
import type { Tone, WordsName } from "../../../schema/registry.screen.ts";
import { words } from "../../../schema/shared/words.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { toneLooks } from "./tones.tsx";

/** The label of a word of a closed list. */
export function wordLabel(list: WordsName, value: string) {
  const labels: Readonly<Record<string, { readonly zh: string; readonly en: string; readonly tone?: Tone }>> = words[list];
  return labels[value];
}

/** A state: icon and word in the colour of its tone. */
export function ToneMark({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  const { icon: Icon, colour, outline, ground } = toneLooks[tone];
  return (
    <Box
      component="span"
      sx={(theme) => ({
        display: "inline-flex",
        // By the word, so that it stands on one line with the text beside it.
        alignItems: "baseline",
        gap: 0.5,
        whiteSpace: "nowrap",
        fontSize: 13,
        lineHeight: "22px",
        color: theme.palette.roles[colour],
        border: "1px solid",
        borderColor: outline ? theme.palette.roles[outline] : "transparent",
        bgcolor: ground ? theme.palette.roles[ground] : "transparent",
        borderRadius: 1,
        px: outline || ground ? 0.75 : 0,
      })}
    >
      <Icon aria-hidden sx={{ fontSize: 16, alignSelf: "center" }} />
      {label}
    </Box>
  );
}

/** A word of a closed list; with a tone it says where the record stands. */
export function StateMark({ list, value }: { readonly list: WordsName; readonly value: string }) {
  const say = useSay();
  const label = wordLabel(list, value);
  if (!label) return <>{value}</>;
  return label.tone ? <ToneMark tone={label.tone} label={say(label)} /> : say(label);
}

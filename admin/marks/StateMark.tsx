import { useTheme } from "@mui/material";
import type { FieldScreen, Tone, WordsName } from "../../schema/registry.screen.ts";
import { choiceLabel } from "../../schema/shared/choices.screen.ts";
import { useSay } from "../i18n/say.ts";
import { toneLooks } from "./tones.tsx";

/** The label of a word of a closed list. */
export const wordLabel = (list: WordsName, value: string) => choiceLabel({ words: list }, value);

type Chosen = Pick<FieldScreen, "words" | "options">;

/** A state: icon and word in the colour of its tone. */
export function ToneMark({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  const { roles } = useTheme().palette;
  const { icon: Icon, colour, outline, ground } = toneLooks[tone];
  return (
    <span
      style={{
        display: "inline-flex",
        // By the word, so that it stands on one line with the text beside it.
        alignItems: "baseline",
        gap: 4,
        whiteSpace: "nowrap",
        fontSize: 13,
        lineHeight: "22px",
        color: roles[colour],
        border: `1px solid ${outline ? roles[outline] : "transparent"}`,
        backgroundColor: ground ? roles[ground] : "transparent",
        borderRadius: 6,
        padding: outline || ground ? "0 6px" : 0,
      }}
    >
      <Icon aria-hidden style={{ fontSize: 16, alignSelf: "center" }} />
      {label}
    </span>
  );
}

/** A word of a closed list; with a tone it says where the record stands. */
export const StateMark = ({ list, value }: { readonly list: WordsName; readonly value: string }) => (
  <ChoiceMark field={{ words: list }} value={value} />
);

/** The same of a field's own closed list. */
export function ChoiceMark({ field, value }: { readonly field: Chosen; readonly value: string }) {
  const say = useSay();
  const label = choiceLabel(field, value);
  if (!label) return <>{value}</>;
  return label.tone ? <ToneMark tone={label.tone} label={say(label)} /> : say(label);
}

import { Box, Typography } from "@mui/material";
import { type TimelineStep, timeline } from "../../../schema/policy/timeline.screen.ts";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { datedTexts, type ShownDocument } from "../document-page.ts";
import { futureWords } from "./future-words.ts";

/** Which text of a document holds from which day on: in force, scheduled, the end of a trial, repeal. Nothing where only one ever holds. */
export function Timeline({ document }: { readonly document: ShownDocument }) {
  const say = useSay();
  const { today } = useMe();
  const steps = timeline(datedTexts(document.revisions ?? []), document.repealedOn);
  const now = steps.findLast(({ from }) => from <= today);
  // What held long ago stands among the revisions below.
  const shown = steps.filter((step) => step === now || step.from > today);
  if (shown.length < 2) return null;
  return (
    <Sheet heading={say(futureWords.timeline)}>
      <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0, display: "flex", flexWrap: "wrap", gap: 2 }}>
        {shown.map((step) => (
          <Box
            component="li"
            key={step.from}
            sx={{ borderLeft: 3, borderColor: step === now ? "primary.main" : "roles.hairline", pl: 1.5, minWidth: 150 }}
          >
            <Typography variant="caption" color="textSecondary" component="div">
              {say(futureWords.from, { day: step.from })}
              {step === now && ` · ${say(futureWords.now)}`}
            </Typography>
            <Typography variant="body2">{say(wordsOf(step), { ordinal: step.text?.ordinal ?? 0 })}</Typography>
          </Box>
        ))}
      </Box>
    </Sheet>
  );
}

function wordsOf({ text, repealed, again }: TimelineStep) {
  if (repealed) return futureWords.repealed;
  if (!text) return futureWords.nothing;
  if (again) return futureWords.again;
  return text.trialUntil ? futureWords.trial : editionWord;
}

import { Box, Typography } from "@mui/material";
import type { HandoverDefinition } from "../../../schema/register/definition/flow.screen.ts";
import { durationText } from "../../../schema/register/value/duration.screen.ts";
import { useLanguage, useSay } from "../../i18n/say.ts";
import { ToneMark } from "../../marks/StateMark.tsx";
import { valueAt } from "../../records/field-path.ts";
import { RecordLink } from "../../screens/display/RecordLink.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { recordWords } from "./words.ts";

interface HandoverSheetProps {
  readonly handover: HandoverDefinition;
  readonly record: object;
  /** Who has signed in time; null for whoever may not know. */
  readonly signedBy: readonly string[] | null;
}

/** Who hands over to whom, and which of the two has signed. */
export function HandoverSheet({ handover, record, signedBy }: HandoverSheetProps) {
  const say = useSay();
  const language = useLanguage();
  const parties = [
    { label: recordWords.handoverFrom, person: valueAt(record, handover.from) },
    { label: recordWords.handoverTo, person: valueAt(record, handover.to) },
  ];
  return (
    <Sheet heading={say(recordWords.handover)}>
      <Box sx={{ display: "grid", gridTemplateColumns: "auto minmax(0, 1fr) auto", columnGap: 2, rowGap: 1, alignItems: "baseline" }}>
        {parties.map(({ label, person }) => {
          const id = valueAt(person, "id");
          const signed = signedBy?.includes(String(id)) === true;
          return (
            <Box key={label.en} sx={{ display: "contents" }}>
              <Typography component="span" color="textSecondary" sx={{ fontSize: 14 }}>
                {say(label)}
              </Typography>
              <span>{typeof person === "object" && person !== null ? <RecordLink resource="people" record={person} /> : "—"}</span>
              {signedBy && <ToneMark tone={signed ? "done" : "dueSoon"} label={say(signed ? recordWords.signed : recordWords.waits)} />}
            </Box>
          );
        })}
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
        {say(recordWords.handoverWithin, { length: durationText(handover.within, language) })}
      </Typography>
    </Sheet>
  );
}

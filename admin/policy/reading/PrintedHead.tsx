import { Box } from "@mui/material";
import { editionWord } from "../../../schema/shared/edition-word.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { textFont } from "../../theme/fonts.ts";
import { policyWords } from "../words.ts";
import type { ReadRevision } from "./reading-page.ts";

/** Number, title and dates above the text on paper, where the head of the page does not stand. */
export function PrintedHead({ revision }: { readonly revision: ReadRevision }) {
  const say = useSay();
  const { organisation } = useMe();
  const { document, title, ordinal, effectiveFrom, trialUntil, level } = revision;
  const dates = [
    say(editionWord, { ordinal: ordinal ?? 0 }),
    effectiveFrom && `${say(policyWords.effectiveFrom)} ${effectiveFrom}`,
    trialUntil && `${say(policyWords.trialUntil)} ${trialUntil}`,
  ].filter(Boolean);
  return (
    <Box className="print-only" sx={{ fontFamily: textFont, textAlign: "center", mb: 4 }}>
      <Box sx={{ display: "flex", justifyContent: "space-between", fontSize: "10pt", mb: 4 }}>
        <span>{[organisation.name, document?.owningDepartment?.name].filter(Boolean).join("　")}</span>
        <span>
          {[document?.number && say(policyWords.printTitle, { number: document.number }), level?.name].filter(Boolean).join("　")}
        </span>
      </Box>
      <Box sx={{ fontSize: "20pt", fontWeight: 700, lineHeight: 1.4, textWrap: "balance" }}>{title}</Box>
      <Box sx={{ fontSize: "10.5pt", mt: 1 }}>{dates.join("　")}</Box>
    </Box>
  );
}

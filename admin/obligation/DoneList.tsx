import { Box, Typography } from "@mui/material";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { useDates } from "../i18n/use-dates.ts";
import { StateOf } from "../shared/marks.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { receiptOf, type ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

/** What this person has done, each with its receipt. */
export function DoneList({ obligations }: { readonly obligations: readonly ShownObligation[] }) {
  const say = useSay();
  const { moment } = useDates();
  return (
    <Sheet heading={say(obligationWords.doneHeading)}>
      {obligations.length === 0 && <Typography color="textSecondary">{say(obligationWords.nothingDone)}</Typography>}
      {obligations.map((obligation) => {
        const receipt = receiptOf(obligation);
        return (
          <Box key={obligation.id} sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, py: 0.75, alignItems: "baseline", fontSize: 14 }}>
            <StateOf list="ObligationState" value={obligation.state} />
            <Box component="span" sx={{ flex: "1 1 220px" }}>
              {obligation.title}
            </Box>
            {obligation.waiveReason && (
              <Box component="span" sx={{ color: "text.secondary" }}>
                {obligation.waiveReason}
              </Box>
            )}
            {receipt?.to && <Link to={receipt.to}>{say(obligationWords.receiptNumber, { number: receipt.number })}</Link>}
            {obligation.fulfilledAt && (
              <Box component="span" sx={{ color: "text.secondary" }}>
                {moment(obligation.fulfilledAt)}
              </Box>
            )}
          </Box>
        );
      })}
    </Sheet>
  );
}

import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Link } from "react-admin";
import { useSay } from "../i18n/say.ts";
import { StateOf } from "../marks/marks.tsx";
import { useRecordTitle } from "../names/record-title.ts";
import { useDates } from "../providers/use-dates.ts";
import { Sheet } from "../shared/Sheet.tsx";
import { receiptOf, type ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

/** So many are shown at first. */
const FIRST = 5;

/** What this person has done, each with its receipt. */
export function DoneList({ obligations }: { readonly obligations: readonly ShownObligation[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  return (
    <Sheet heading={say(obligationWords.doneHeading)}>
      {obligations.length === 0 && <Typography color="textSecondary">{say(obligationWords.nothingDone)}</Typography>}
      {obligations.slice(0, all ? undefined : FIRST).map((obligation) => (
        <Done key={obligation.id} obligation={obligation} />
      ))}
      {!all && obligations.length > FIRST && (
        <Button size="small" onClick={() => setAll(true)} sx={{ mt: 0.5 }}>
          {say(obligationWords.moreDone, { smart_count: obligations.length })}
        </Button>
      )}
    </Sheet>
  );
}

function Done({ obligation }: { readonly obligation: ShownObligation }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const { moment } = useDates();
  const receipt = receiptOf(obligation);
  return (
    <Box
      sx={{
        display: "flex",
        columnGap: 1.5,
        py: 0.75,
        alignItems: "baseline",
        fontSize: 14,
        borderTop: 1,
        borderColor: "roles.hairline",
      }}
    >
      <StateOf list="ObligationState" value={obligation.state} />
      <Box component="span" sx={{ flex: "1 1 200px", minWidth: 0, overflowWrap: "anywhere" }}>
        {nameOf("assignments", obligation)}
        <Box component="span" sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, color: "text.secondary", fontSize: 13 }}>
          {obligation.waiveReason && <span>{obligation.waiveReason}</span>}
          {obligation.fulfilledAt && <span>{moment(obligation.fulfilledAt)}</span>}
          {receipt?.to && <Link to={receipt.to}>{say(obligationWords.receiptNumber, { number: receipt.number })}</Link>}
        </Box>
      </Box>
    </Box>
  );
}

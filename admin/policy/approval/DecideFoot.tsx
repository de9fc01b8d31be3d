import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { staticWhereLow } from "../../theme/low.ts";
import type { ShownApproval, ShownRevision } from "../document-page.ts";
import { policyWords } from "../words.ts";
import { DecideDialog } from "./DecideDialog.tsx";
import { routeWords } from "./route-words.ts";

interface DecideFootProps {
  readonly revision: ShownRevision;
  readonly own: ShownApproval;
}

/** At the foot of a draft: whoever it waits for decides, on the phone with the thumb. */
export function DecideFoot({ revision, own }: DecideFootProps) {
  const say = useSay();
  const [decision, setDecision] = useState<"approved" | "rejected" | null>(null);
  return (
    <Sheet
      heading={say(routeWords.yourDecision)}
      sx={{ position: "sticky", bottom: { xs: 64, sm: 0 }, zIndex: 6, py: 1.25, ...staticWhereLow }}
    >
      <Box sx={{ display: "flex", gap: 1.5, alignItems: "center", flexWrap: "wrap" }}>
        <Typography variant="body2" color="textSecondary" sx={{ flex: "1 1 240px", display: { xs: "none", sm: "block" } }}>
          {say(routeWords.yourDecisionText, { name: revision.drafter?.name ?? "—" })}
          {own.onBehalfOf && ` ${say(routeWords.inPlaceOf, { name: own.onBehalfOf.name ?? "—" })}`}
        </Typography>
        <Button variant="outlined" color="secondary" onClick={() => setDecision("rejected")}>
          {say(policyWords.reject)}
        </Button>
        <Button variant="contained" color="secondary" onClick={() => setDecision("approved")} sx={{ flex: { xs: 1, sm: "none" } }}>
          {say(policyWords.approve)}
        </Button>
      </Box>
      {decision && <DecideDialog revision={revision} begin={decision} onClose={() => setDecision(null)} />}
    </Sheet>
  );
}

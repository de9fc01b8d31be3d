import { Button, Typography } from "@mui/material";
import { useState } from "react";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import type { ShownApproval } from "../document-page.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";
import { ReplaceApproverDialog } from "./ReplaceApproverDialog.tsx";
import { routeWords } from "./route-words.ts";
import { ApprovalLine, StepRow } from "./StepRow.tsx";
import { earlierRounds, runningRound } from "./shown-steps.ts";

const StuckApprovals = operation(`query StuckApprovals($revisionId: ID!) { stuckApprovals(revisionId: $revisionId) }`);

interface ApprovalSheetProps {
  readonly draft: Draft;
  /** Whether this person may name others for those who cannot decide. */
  readonly mayReplace: boolean;
}

/** Where a draft stands on its way to approval, and what was said of it in earlier rounds; who cannot decide any more can be replaced. */
export function ApprovalSheet({ draft, mayReplace }: ApprovalSheetProps) {
  const say = useSay();
  const earlier = earlierRounds(draft);
  const runs = draft.submittedAt !== null && (draft.route !== null || runningRound(draft).length > 0);
  if (!runs && earlier.length === 0) return null;
  const waits = mayReplace && runningRound(draft).some(({ decision }) => decision === "pending");
  return (
    <Sheet heading={say(routeWords.route)} sx={{ py: 1.5 }}>
      {runs && draft.smallChange && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {say(routeWords.smallChange, { provisions: draft.changedProvisions ?? 0, characters: draft.changedCharacters ?? 0 })}
        </Typography>
      )}
      {runs && (waits ? <Replaceable draft={draft} /> : <StepRow revision={draft} />)}
      {earlier.length > 0 && (
        <details open={!runs}>
          <Typography component="summary" variant="body2" color="textSecondary" sx={{ mt: runs ? 1 : 0, cursor: "pointer" }}>
            {say(routeWords.earlier)}
          </Typography>
          {earlier.map((approval) => (
            <ApprovalLine key={approval.id} approval={approval} named />
          ))}
        </details>
      )}
    </Sheet>
  );
}

function Replaceable({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const [replaced, setReplaced] = useState<ShownApproval | null>(null);
  const { data } = useAnswer(StuckApprovals, { revisionId: draft.id });
  const stuck = new Set(data?.stuckApprovals ?? []);
  return (
    <>
      <StepRow
        revision={draft}
        after={(approval) =>
          stuck.has(approval.id) && (
            <Button size="small" variant="outlined" onClick={() => setReplaced(approval)}>
              {say(approval.approver ? policyWords.replaceApprover : routeWords.fillPlace)}
            </Button>
          )
        }
      />
      {replaced && <ReplaceApproverDialog revisionId={draft.id} approval={replaced} onClose={() => setReplaced(null)} />}
    </>
  );
}

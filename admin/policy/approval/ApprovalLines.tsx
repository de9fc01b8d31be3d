import { Box, Button } from "@mui/material";
import { type ReactNode, useState } from "react";
import { operation } from "../../graphql/operation.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { StateOf } from "../../marks/marks.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import type { ShownApproval } from "../document-page.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";
import { ReplaceApproverDialog } from "./ReplaceApproverDialog.tsx";

const StuckApprovals = operation(`query StuckApprovals($revisionId: ID!) { stuckApprovals(revisionId: $revisionId) }`);

interface ApprovalLinesProps {
  readonly draft: Draft;
  /** Whether this person may replace approvers who cannot decide. */
  readonly mayReplace: boolean;
}

/** What the approvers of the running round say; who cannot decide any more can be replaced. */
export function ApprovalLines({ draft, mayReplace }: ApprovalLinesProps) {
  const approvals = (draft.approvals ?? []).filter(({ round }) => round === draft.submittedAt);
  if (approvals.length === 0) return null;
  const waits = mayReplace && approvals.some(({ decision }) => decision === "pending");
  return <Sheet sx={{ py: 1.5 }}>{waits ? <Replaceable draft={draft} approvals={approvals} /> : <Lines approvals={approvals} />}</Sheet>;
}

function Replaceable({ draft, approvals }: { readonly draft: Draft; readonly approvals: readonly ShownApproval[] }) {
  const say = useSay();
  const [replaced, setReplaced] = useState<ShownApproval | null>(null);
  const { data } = useAnswer(StuckApprovals, { revisionId: draft.id });
  const stuck = new Set(data?.stuckApprovals ?? []);
  return (
    <>
      <Lines
        approvals={approvals}
        after={(approval) =>
          stuck.has(approval.id) && (
            <Button size="small" variant="outlined" onClick={() => setReplaced(approval)}>
              {say(policyWords.replaceApprover)}
            </Button>
          )
        }
      />
      {replaced && <ReplaceApproverDialog revisionId={draft.id} approval={replaced} onClose={() => setReplaced(null)} />}
    </>
  );
}

interface LinesProps {
  readonly approvals: readonly ShownApproval[];
  readonly after?: (approval: ShownApproval) => ReactNode;
}

function Lines({ approvals, after }: LinesProps) {
  return approvals.map((approval) => (
    <Box key={approval.id} sx={{ display: "flex", gap: 1, alignItems: "baseline", fontSize: 14, flexWrap: "wrap" }}>
      <StateOf list="ApprovalDecision" value={approval.decision} />
      <span>{approval.approver?.name}</span>
      <Box component="span" sx={{ color: "text.secondary" }}>
        {approval.comment}
      </Box>
      {after?.(approval)}
    </Box>
  ));
}

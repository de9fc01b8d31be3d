import { Alert, Checkbox, FormControlLabel, Typography } from "@mui/material";
import { useState } from "react";
import type { ApiError } from "../../graphql/api-error.ts";
import { useAnswer } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { Answered } from "../../shared/Answered.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { DraftRound } from "../comment/comment-queries.ts";
import type { Draft } from "../draft-page.ts";
import { ReferenceNote } from "../reference/ReferenceNote.tsx";
import { policyWords } from "../words.ts";
import { ApproversPicker } from "./ApproversPicker.tsx";
import { ApprovalPreview } from "./approval-preview.ts";
import { PreviewSteps } from "./PreviewSteps.tsx";
import { routeWords } from "./route-words.ts";

interface SubmitDialogProps {
  readonly draft: Draft;
  /** How many comments on it wait for an answer. */
  readonly waiting: number;
  readonly onClose: () => void;
}

/** Hands a draft in: shows who is asked in which step and why, and asks only what the way to approval leaves open. */
export function SubmitDialog({ draft, waiting, onClose }: SubmitDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [approvers, setApprovers] = useState<Choice[]>([]);
  const [small, setSmall] = useState(false);
  const query = useAnswer(ApprovalPreview, { revisionId: draft.id });
  const round = useAnswer(DraftRound, { id: draft.id }).data?.commentRounds.items[0];
  const way = query.data?.approvalPreview;
  const onlyChosen = way?.steps.length === 1 && way.steps[0]?.name === "";
  const chooses = way?.steps.some((step) => step.asks === "chosen" && (step.small || !small)) ?? false;
  const picker = (error: ApiError | null) => (
    <ApproversPicker revisionId={draft.id} value={approvers} onChange={setApprovers} error={error} />
  );
  return (
    <CommandFormDialog
      name="submitRevision"
      resource="revisions"
      given={{
        ...{ id: draft.id, expectedVersion: draft.version, smallChange: small },
        approverIds: chooses ? approvers.map(({ id }) => id) : null,
      }}
      needs={[]}
      disabled={!way}
      title={say(policyWords.submit)}
      subject={nameOf("revisions", draft)}
      text={!way || way.noApprovalReason !== null ? null : say(onlyChosen ? policyWords.submitHelp : routeWords.submitHelp)}
      onClose={onClose}
    >
      {(error) => (
        <>
          <ReferenceNote revisionId={draft.id} />
          {waiting > 0 && <Alert severity="warning">{say(routeWords.commentsWait, { smart_count: waiting })}</Alert>}
          {round?.state === "open" && <Alert severity="warning">{say(routeWords.roundOpen, { day: round.until ?? "" })}</Alert>}
          <Answered query={query} lines={3}>
            {({ approvalPreview: { noApprovalReason, steps, smallChange } }) =>
              noApprovalReason !== null ? (
                <Alert severity="info">{say(policyWords.submitNoApproval, { reason: noApprovalReason })}</Alert>
              ) : onlyChosen ? (
                picker(error)
              ) : (
                <>
                  {smallChange && <ClaimSmall change={smallChange} small={small} onSmall={setSmall} />}
                  <PreviewSteps steps={steps} small={small} chosen={picker(error)} />
                </>
              )
            }
          </Answered>
        </>
      )}
    </CommandFormDialog>
  );
}

interface ClaimSmallProps {
  readonly change: {
    readonly provisions: number;
    readonly characters: number;
    readonly mostProvisions: number;
    readonly mostCharacters: number;
    readonly problem: string | null;
  };
  readonly small: boolean;
  readonly onSmall: (small: boolean) => void;
}

function ClaimSmall({ change: { problem, ...size }, small, onSmall }: ClaimSmallProps) {
  const say = useSay();
  return (
    <div>
      <FormControlLabel
        control={<Checkbox checked={small} disabled={problem !== null} onChange={(_, checked) => onSmall(checked)} />}
        label={say(routeWords.claimSmall)}
      />
      <Typography variant="body2" color="textSecondary">
        {problem ?? say(routeWords.changedSize, size)}
      </Typography>
    </div>
  );
}

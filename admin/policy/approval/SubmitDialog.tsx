import { Alert } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import type { ShownDocument } from "../document-page.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";
import { ApproversPicker } from "./ApproversPicker.tsx";

interface SubmitDialogProps {
  readonly draft: Draft;
  readonly document: Pick<ShownDocument, "category">;
  readonly onClose: () => void;
}

/** Hands a draft to those who approve it; where its category needs none, straight on to publication. */
export function SubmitDialog({ draft, document, onClose }: SubmitDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [approvers, setApprovers] = useState<Choice[]>([]);
  const noApproval = document.category?.approvalRoute === "noApproval";
  return (
    <CommandFormDialog
      name="submitRevision"
      resource="revisions"
      given={{ id: draft.id, expectedVersion: draft.version, approverIds: noApproval ? null : approvers.map(({ id }) => id) }}
      title={say(policyWords.submit)}
      subject={nameOf("revisions", draft)}
      text={noApproval ? null : say(policyWords.submitHelp)}
      onClose={onClose}
    >
      {(error) =>
        noApproval ? (
          <Alert severity="info">{say(policyWords.submitNoApproval, { reason: document.category?.noApprovalReason ?? "" })}</Alert>
        ) : (
          <ApproversPicker revisionId={draft.id} value={approvers} onChange={setApprovers} error={error} />
        )
      }
    </CommandFormDialog>
  );
}

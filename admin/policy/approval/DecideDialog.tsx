import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { ShownRevision } from "../document-page.ts";
import { policyWords } from "../words.ts";

interface DecideDialogProps {
  readonly revision: ShownRevision;
  /** What is chosen at first. */
  readonly begin?: "approved" | "rejected";
  readonly onClose: () => void;
}

/** An approver agrees, or sends the draft back with a reason. */
export function DecideDialog({ revision, begin = "approved", onClose }: DecideDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [decision, setDecision] = useState<string>(begin);
  const rejecting = decision === "rejected";
  return (
    <CommandFormDialog
      name="decideRevision"
      resource="revisions"
      given={{ id: revision.id, expectedVersion: revision.version, decision }}
      needs={rejecting ? ["comment"] : []}
      offers={["comment"]}
      seal
      title={say(policyWords.decide)}
      subject={nameOf("revisions", revision)}
      submit={say(rejecting ? policyWords.reject : policyWords.approve)}
      onClose={onClose}
    >
      <ToggleButtonGroup exclusive value={decision} onChange={(_, next: string | null) => next && setDecision(next)}>
        <ToggleButton value="approved">{say(policyWords.approve)}</ToggleButton>
        <ToggleButton value="rejected">{say(policyWords.reject)}</ToggleButton>
      </ToggleButtonGroup>
    </CommandFormDialog>
  );
}

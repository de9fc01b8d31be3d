import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import type { ShownApproval } from "../document-page.ts";
import { policyWords } from "../words.ts";
import { ApproversPicker } from "./ApproversPicker.tsx";
import { routeWords } from "./route-words.ts";

interface ReplaceApproverDialogProps {
  readonly revisionId: string;
  readonly approval: ShownApproval;
  readonly onClose: () => void;
}

/** Asks somebody else in the place of an approver who cannot decide any more. */
export function ReplaceApproverDialog({ revisionId, approval, onClose }: ReplaceApproverDialogProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Choice[]>([]);
  const name = approval.approver?.name ?? null;
  return (
    <CommandFormDialog
      name="replaceApprover"
      resource="approvals"
      given={{ id: approval.id, expectedVersion: approval.version, approverId: chosen[0]?.id ?? null }}
      title={say(name === null ? routeWords.fillPlace : policyWords.replaceApprover)}
      subject={name ?? approval.stepName ?? say(routeWords.onlyStep)}
      submit={say(name === null ? routeWords.fillPlace : policyWords.replaceApprover)}
      text={name === null ? say(routeWords.fillPlaceText) : say(policyWords.replaceApproverText, { name })}
      onClose={onClose}
    >
      {(error) => (
        <ApproversPicker
          revisionId={revisionId}
          approvalId={approval.id}
          value={chosen}
          onChange={(choices) => setChosen(choices.slice(-1))}
          error={error}
          field="approverId"
        />
      )}
    </CommandFormDialog>
  );
}

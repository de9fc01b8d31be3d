import { useState } from "react";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { ReplaceApprover } from "../commands.ts";
import type { ShownApproval } from "../document-page.ts";
import { policyWords } from "../words.ts";
import { ApproversPicker } from "./ApproversPicker.tsx";

interface ReplaceApproverDialogProps {
  readonly revisionId: string;
  readonly approval: ShownApproval;
  readonly onClose: () => void;
}

/** Asks somebody else in the place of an approver who cannot decide any more. */
export function ReplaceApproverDialog({ revisionId, approval, onClose }: ReplaceApproverDialogProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<Choice[]>([]);
  const command = useCommand(ReplaceApprover, onClose);
  const { id, version } = approval;
  return (
    <CommandDialog
      open
      title={say(policyWords.replaceApprover)}
      subject={approval.approver?.name ?? ""}
      text={say(policyWords.replaceApproverText, { name: approval.approver?.name ?? "" })}
      submit={say(policyWords.replaceApprover)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id, expectedVersion: version, approverId: chosen[0]?.id ?? null } })}
    >
      <ApproversPicker
        revisionId={revisionId}
        value={chosen}
        onChange={(choices) => setChosen(choices.slice(-1))}
        error={command.error}
        field="approverId"
      />
    </CommandDialog>
  );
}

import { TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { DecideRevision } from "../commands.ts";
import type { ShownRevision } from "../document-page.ts";
import { policyWords } from "../words.ts";

/** An approver agrees, or sends the draft back with a reason. */
export function DecideDialog({ revision, onClose }: { readonly revision: ShownRevision; readonly onClose: () => void }) {
  const say = useSay();
  const { values, set } = useValues({ decision: "approved", comment: "" });
  const command = useCommand(DecideRevision, onClose);
  const rejecting = values.decision === "rejected";
  return (
    <CommandDialog
      open
      seal
      title={say(policyWords.decideTitle, { title: revision.title ?? "" })}
      submit={say(rejecting ? policyWords.reject : policyWords.approve)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({ input: { id: revision.id, expectedVersion: revision.version, ...values, comment: values.comment || null } })
      }
    >
      <ToggleButtonGroup exclusive value={values.decision} onChange={(_, decision: string | null) => decision && set({ decision })}>
        <ToggleButton value="approved">{say(policyWords.approve)}</ToggleButton>
        <ToggleButton value="rejected">{say(policyWords.reject)}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        label={say(policyWords.comment)}
        multiline
        minRows={3}
        required={rejecting}
        value={values.comment}
        onChange={(event) => set({ comment: event.target.value })}
        {...fieldState(command.error, "comment", rejecting ? say(policyWords.rejectNeedsReason) : undefined)}
      />
    </CommandDialog>
  );
}

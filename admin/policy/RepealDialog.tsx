import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useMe } from "../providers/me.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DayField } from "../shared/DayField.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { RepealPolicyDocument } from "./commands.ts";
import type { ShownDocument } from "./document-page.ts";
import { policyWords } from "./words.ts";

interface RepealDialogProps {
  readonly document: ShownDocument;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ends a document on a day. */
export function RepealDialog({ document, open, onClose }: RepealDialogProps) {
  const say = useSay();
  const { today } = useMe();
  const { values, set } = useValues({ repealedOn: today, reason: "" });
  const command = useCommand(RepealPolicyDocument, onClose);
  return (
    <CommandDialog
      open={open}
      title={say(policyWords.repeal)}
      text={say(policyWords.repealText)}
      submit={say(policyWords.repeal)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: document.id, expectedVersion: document.version, ...values } })}
    >
      <DayField
        label={say(policyWords.repealDay)}
        value={values.repealedOn}
        onChange={(repealedOn) => set({ repealedOn })}
        {...fieldState(command.error, "repealedOn")}
      />
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

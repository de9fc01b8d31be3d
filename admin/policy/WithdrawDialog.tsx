import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { useValues } from "../shared/use-values.ts";
import { WithdrawRevision } from "./commands.ts";
import type { ShownRevision } from "./document-page.ts";
import { policyWords } from "./words.ts";

/** Takes a published revision back. */
export function WithdrawDialog({ revision, onClose }: { readonly revision: ShownRevision; readonly onClose: () => void }) {
  const say = useSay();
  const { values, set } = useValues({ reason: "" });
  const command = useCommand(WithdrawRevision, onClose);
  return (
    <CommandDialog
      open
      title={say(policyWords.withdraw)}
      text={say(policyWords.withdrawText)}
      submit={say(policyWords.withdraw)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: revision.id, expectedVersion: revision.version, reason: values.reason } })}
    >
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

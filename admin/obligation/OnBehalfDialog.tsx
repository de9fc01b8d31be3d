import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { useValues } from "../shared/use-values.ts";
import type { ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

const AcknowledgeOnBehalf = document<object, { input: object }>(
  "mutation AcknowledgeOnBehalf($input: AcknowledgeInput!) { acknowledge(input: $input) { id receiptNumber } }",
);

/** A head acknowledges for somebody who cannot, with a reason. */
export function OnBehalfDialog({ obligation, onClose }: { readonly obligation: ShownObligation; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { values, set } = useValues({ reason: "" });
  const command = useCommand(AcknowledgeOnBehalf, onClose);
  const confirm = () =>
    command.mutate({
      input: {
        revisionId: obligation.revision?.id,
        checksum: obligation.revision?.checksum,
        language,
        confirmedBy: "onBehalf",
        onBehalfOf: obligation.person?.id,
        reason: values.reason,
      },
    });
  return (
    <CommandDialog
      open
      seal
      title={say(obligationWords.onBehalfTitle, { name: obligation.person?.name ?? "", title: obligation.title ?? "" })}
      text={say(obligationWords.onBehalfText)}
      submit={say(obligationWords.onBehalf)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={confirm}
    >
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { ReasonField } from "../shared/ReasonField.tsx";
import { useValues } from "../shared/use-values.ts";
import type { ShownObligation } from "./obligations.ts";
import { obligationWords } from "./words.ts";

const WaiveObligation = document<object, { input: object }>(
  "mutation WaiveObligation($input: WaiveObligationInput!) { waiveObligation(input: $input) { id } }",
);

/** A head exempts somebody, with a reason. */
export function WaiveDialog({ obligation, onClose }: { readonly obligation: ShownObligation; readonly onClose: () => void }) {
  const say = useSay();
  const { values, set } = useValues({ reason: "" });
  const command = useCommand(WaiveObligation, onClose);
  return (
    <CommandDialog
      open
      title={say(obligationWords.waiveTitle, { name: obligation.person?.name ?? "", title: obligation.title ?? "" })}
      text={say(obligationWords.waiveText)}
      submit={say(obligationWords.waive)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: obligation.id, expectedVersion: obligation.version, reason: values.reason } })}
    >
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

import { TextField } from "@mui/material";
import { useNotify } from "react-admin";
import { operation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { remindWords } from "./remind-words.ts";

const Remind = operation(
  `mutation Remind($input: RemindObligationsInput!) { remindObligations(input: $input) {
    reminded people refused notReminded { reason } } }`,
);

interface RemindDialogProps {
  /** Which obligations, as `RemindObligationsInput` names them. */
  readonly of: { readonly obligationIds: readonly string[] } | { readonly assignmentId?: string; readonly departmentId?: string };
  /** Whom or what it is about, e.g. a name or a title. */
  readonly about: string;
  readonly onClose: () => void;
}

/** Reminds people of what they have still to do, with a few words if one likes; tells how many were reminded, and who not and why. */
export function RemindDialog({ of, about, onClose }: RemindDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const { values, set } = useValues({ message: "" });
  const command = useCommand(Remind, ({ remindObligations: { reminded, people, refused, notReminded } }) => {
    const reasons = [...new Set(notReminded.map(({ reason }) => reason))].map((reason) => say(remindWords.reasons[reason]));
    const left =
      refused > 0 ? ` ${say(remindWords.left, { smart_count: refused, reasons: reasons.join(say(remindWords.separator)) })}` : "";
    notify(say(remindWords.done, { smart_count: reminded, people }) + left, { type: reminded > 0 ? "success" : "info" });
    onClose();
  });
  return (
    <CommandDialog
      open
      title={say(remindWords.title, { about })}
      text={say(remindWords.help)}
      submit={say(remindWords.remind)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { ...of, message: values.message || null } })}
    >
      <TextField
        label={say(remindWords.message)}
        multiline
        minRows={2}
        maxRows={8}
        autoFocus
        value={values.message}
        onChange={(event) => set({ message: event.target.value })}
        {...fieldState(command.error, "message", say(remindWords.messageHelp))}
      />
    </CommandDialog>
  );
}

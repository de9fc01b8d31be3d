import { TextField, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useNotify } from "react-admin";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { CreateInquiry } from "../commands.ts";
import { provisionName, type ReadProvision } from "../provision.ts";
import { policyWords } from "../words.ts";

interface AskDialogProps {
  readonly revisionId: string;
  readonly provision: ReadProvision;
  readonly onClose: () => void;
}

/** Asks a question about a provision that is being read, or suggests something. */
export function AskDialog({ revisionId, provision, onClose }: AskDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const { values, set } = useValues({ kind: "question", text: "" });
  const command = useCommand(CreateInquiry, () => {
    notify(say(policyWords.askedAbout), { type: "success" });
    onClose();
  });
  return (
    <CommandDialog
      open
      title={say(policyWords.askTitle, { name: provision.label || provisionName(provision) })}
      text={say(policyWords.askText)}
      submit={say(policyWords.askSend)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { revisionId, provisionId: provision.id, ...values } })}
    >
      <ToggleButtonGroup exclusive size="small" value={values.kind} onChange={(_, kind: string | null) => kind && set({ kind })}>
        <ToggleButton value="question">{say(policyWords.askQuestion)}</ToggleButton>
        <ToggleButton value="suggestion">{say(policyWords.askSuggestion)}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        label={say(policyWords.askWords)}
        required
        multiline
        minRows={3}
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        {...fieldState(command.error, "text")}
      />
    </CommandDialog>
  );
}

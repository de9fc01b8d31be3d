import { useNotify } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
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
  return (
    <CommandFormDialog
      name="createInquiry"
      resource="inquiries"
      given={{ revisionId, provisionId: provision.id }}
      begin={{ kind: "question" }}
      title={say(policyWords.askTitle)}
      subject={provision.label || provisionName(provision)}
      text={say(policyWords.askText)}
      submit={say(policyWords.askSend)}
      onDone={() => notify(say(policyWords.askedAbout), { type: "success" })}
      onClose={onClose}
    />
  );
}

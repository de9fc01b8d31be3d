import { useNotify } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { citationOf, type ReadProvision } from "../provision.ts";
import { policyWords } from "../words.ts";

interface AskDialogProps {
  readonly revisionId: string;
  readonly provision: ReadProvision;
  /** The text that it stands in. */
  readonly provisions: readonly ReadProvision[];
  readonly onClose: () => void;
}

/** Asks a question about a provision that is being read, or suggests something. */
export function AskDialog({ revisionId, provision, provisions, onClose }: AskDialogProps) {
  const say = useSay();
  const notify = useNotify();
  return (
    <CommandFormDialog
      name="createInquiry"
      resource="inquiries"
      given={{ revisionId, provisionId: provision.id }}
      begin={{ kind: "question" }}
      title={say(policyWords.askTitle)}
      subject={citationOf(provisions, provision)}
      text={say(policyWords.askText)}
      submit={say(policyWords.askSend)}
      onDone={() => notify(say(policyWords.askedAbout), { type: "success" })}
      onClose={onClose}
    />
  );
}

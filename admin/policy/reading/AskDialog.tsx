import { useState } from "react";
import { useNotify } from "react-admin";
import { useSay } from "../../i18n/say.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import { citationOf, type ReadProvision } from "../provision.ts";
import { ProvisionChoice } from "../provisions/ProvisionChoice.tsx";
import { policyWords } from "../words.ts";

interface AskDialogProps {
  readonly revisionId: string;
  /** What it is about; another one may be chosen, unless words were. */
  readonly provision: ReadProvision;
  /** The text that it stands in. */
  readonly provisions: readonly ReadProvision[];
  /** Words of it that the question is about. */
  readonly quote?: string | null;
  readonly onClose: () => void;
}

/** Asks a question about a provision that is being read, or suggests something. */
export default function AskDialog({ revisionId, provision: at, provisions, quote = null, onClose }: AskDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const [provision, choose] = useState(at);
  return (
    <CommandFormDialog
      name="createInquiry"
      resource="inquiries"
      given={{ revisionId, provisionId: provision.id, quote }}
      begin={{ kind: "question" }}
      title={say(policyWords.askTitle)}
      subject={citationOf(provisions, provision)}
      text={[quote === null ? null : `“${quote}”`, say(policyWords.askText)].filter(Boolean).join("\n\n")}
      submit={say(policyWords.askSend)}
      onDone={() => notify(say(policyWords.askedAbout), { type: "success" })}
      onClose={onClose}
    >
      {quote === null && <ProvisionChoice provisions={provisions} chosen={provision} onChoose={choose} />}
    </CommandFormDialog>
  );
}

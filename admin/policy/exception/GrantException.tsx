import { useState } from "react";
import { useSay } from "../../i18n/say.ts";
import { useMe } from "../../providers/me.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { ReadProvision } from "../provision.ts";
import { ProvisionChoice } from "../provisions/ProvisionChoice.tsx";
import { exceptionWords } from "./exception-words.ts";

interface GrantExceptionProps {
  readonly subject: string;
  /** What it is to at first. */
  readonly at?: ReadProvision;
  readonly provisions: readonly ReadProvision[];
  readonly onClose: () => void;
}

/** What an exception must say; one that an editor asks for is approved by somebody. */
const ALWAYS = ["reason", "from", "until"] as const;
const OF_EDITORS = [...ALWAYS, "approverId"] as const;

/** Grants an exception to one of the provisions. */
export function GrantException({ subject, at, provisions, onClose }: GrantExceptionProps) {
  const say = useSay();
  const { has } = useMe();
  const [provision, setProvision] = useState(at ?? provisions[0] ?? null);
  return (
    <CommandFormDialog
      name="grantException"
      resource="provisionExceptions"
      given={{ provisionId: provision?.id ?? "" }}
      needs={has("administrator") ? ALWAYS : OF_EDITORS}
      offers={["personId", "departmentId", "positionId", "approverId"]}
      // The last day is for whoever grants it to choose.
      begin={{ until: null }}
      title={say(exceptionWords.grant)}
      subject={subject}
      text={say(exceptionWords.grantText)}
      onClose={onClose}
    >
      <ProvisionChoice provisions={provisions} chosen={provision} onChoose={setProvision} />
    </CommandFormDialog>
  );
}

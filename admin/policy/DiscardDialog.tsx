import { useNavigate } from "react-router";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DiscardDraft } from "./commands.ts";
import type { Draft } from "./draft-page.ts";
import { policyWords } from "./words.ts";

interface DiscardDialogProps {
  readonly draft: Draft;
  readonly documentId: string;
  readonly onClose: () => void;
}

/** Gives a draft up, after asking. */
export function DiscardDialog({ draft, documentId, onClose }: DiscardDialogProps) {
  const say = useSay();
  const navigate = useNavigate();
  const command = useCommand(DiscardDraft, ({ discardDraft }) =>
    // The leave to read a text that only few may know ends with the task.
    navigate(discardDraft ? `/policyDocuments/${documentId}/show` : "/policyDocuments"),
  );
  return (
    <CommandDialog
      open
      title={say(policyWords.discard)}
      text={say(policyWords.discardText)}
      submit={say(policyWords.discard)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id: draft.id, expectedVersion: draft.version } })}
    />
  );
}

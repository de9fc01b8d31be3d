import { useNotify } from "react-admin";
import { shapedOperation } from "../../../graphql/operation.ts";
import { useCommand } from "../../../graphql/use-api.ts";
import { useSay } from "../../../i18n/say.ts";
import { CommandFormDialog } from "../../../screens/command/CommandFormDialog.tsx";
import { ImportRevision } from "../../commands.ts";
import type { Draft } from "../../draft-page.ts";
import type { ImportSource } from "./import-preview.ts";
import { importWords } from "./words.ts";

interface MadeDocument {
  readonly createPolicyDocument: {
    readonly openDraft: { readonly id: string; readonly version: number | null; readonly title: string | null } | null;
  } | null;
}

const CreateWithDraft = shapedOperation<MadeDocument>()(
  "mutation CreateWithDraft($input: CreatePolicyDocumentInput!) { createPolicyDocument(input: $input) { id openDraft { id version title } } }",
);

interface OwnDocumentDialogProps {
  readonly title: string;
  readonly source: ImportSource;
  readonly level: Draft["level"];
  readonly onClose: () => void;
}

/** Makes a document of its own of one of several regulations in a file, its text in the first draft. */
export function OwnDocumentDialog({ title, source, level, onClose }: OwnDocumentDialogProps) {
  const say = useSay();
  const notify = useNotify();
  const save = useCommand(ImportRevision);
  const take = ({ createPolicyDocument }: MadeDocument) => {
    const draft = createPolicyDocument?.openDraft;
    if (!draft) return;
    save.mutate(
      { input: { revisionId: draft.id, expectedVersion: draft.version ?? 1, ...source } },
      { onSuccess: () => notify(say(importWords.madeDocument, { title: draft.title ?? title }), { type: "success" }) },
    );
  };
  return (
    <CommandFormDialog
      name="createPolicyDocument"
      resource="policyDocuments"
      given={{}}
      begin={{ title: title.slice(0, 300), ...(level && { level }) }}
      title={say(importWords.ownDocumentTitle)}
      subject={title || say(importWords.untitled)}
      text={say(importWords.ownDocumentText)}
      operation={CreateWithDraft}
      onDone={take}
      onClose={onClose}
    />
  );
}

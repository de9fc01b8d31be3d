import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Form } from "react-admin";
import { ApiError } from "../../graphql/api-error.ts";
import { withInput } from "../../graphql/document.ts";
import { give } from "../../graphql/give.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { formErrors } from "../../providers/form-errors.ts";
import { fieldAt } from "../../records/field-path.ts";
import { FieldInput } from "../../screens/input/FieldInput.tsx";
import { CommandFrame } from "../../shared/CommandFrame.tsx";
import { SaveProvisions } from "../commands.ts";
import type { Draft, DraftProvision } from "../draft-page.ts";
import { provisionName } from "../provision.ts";
import { policyWords } from "../words.ts";
import { operationsOf, type ProvisionEdit } from "./provision-edit.ts";

interface ProvisionDialogProps {
  readonly draft: Draft;
  readonly provisions: readonly DraftProvision[];
  readonly edit: ProvisionEdit;
  readonly onClose: () => void;
}

const FIELDS = ["kind", "label", "heading", "text"] as const;

const titles = {
  add: policyWords.addProvision,
  change: policyWords.editProvision,
  remove: policyWords.removeProvision,
} as const;

/** What is wrong with the one operation of the dialogue, at the fields that it is about. */
const atFields = (error: ApiError): ApiError =>
  new ApiError(
    error.code,
    error.message,
    error.fields.map((field) => ({ ...field, path: field.path.replace(/^input\.operations\.\d+\./, "input.") })),
  );

/** Changes, adds or removes one provision. */
export function ProvisionDialog({ draft, provisions, edit, onClose }: ProvisionDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const client = useQueryClient();
  const [problem, setProblem] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const removes = edit.kind === "remove";
  const send = async (values: object) => {
    setBusy(true);
    setProblem(null);
    try {
      const operations = operationsOf(provisions, edit, values);
      await give(withInput(SaveProvisions), { input: { revisionId: draft.id, expectedVersion: draft.version ?? 0, operations } });
      void client.invalidateQueries();
      onClose();
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const told = atFields(error);
      setProblem(told);
      return formErrors("provisions", told);
    } finally {
      setBusy(false);
    }
  };
  const begin = edit.kind === "add" ? { kind: provisions.find(({ id }) => id === edit.after)?.kind ?? "article" } : { ...edit.provision };
  return (
    <CommandFrame
      open
      title={say(titles[edit.kind])}
      subject={edit.kind === "add" ? nameOf("revisions", draft) : provisionName(edit.provision)}
      {...(removes ? { text: say(policyWords.removeConfirm) } : {})}
      seal={false}
      wide={!removes}
      submit={say(removes ? policyWords.removeProvision : policyWords.saveDetails)}
      pending={busy}
      disabled={false}
      error={problem}
      onClose={onClose}
      form={(content) => (
        <Form onSubmit={send} record={begin} noValidate disableInvalidFormNotification>
          {content}
        </Form>
      )}
    >
      {!removes &&
        FIELDS.flatMap((name) => {
          const field = fieldAt("provisions", name);
          return field
            ? [<FieldInput key={name} field={{ ...field, field: name, help: field.help ?? null, required: name === "kind" }} />]
            : [];
        })}
    </CommandFrame>
  );
}

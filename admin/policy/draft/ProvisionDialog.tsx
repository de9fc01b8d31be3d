import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { Draft, DraftProvision } from "../draft-page.ts";
import { provisionName } from "../provision.ts";
import { policyWords } from "../words.ts";

/** What is being done with the provisions of a draft. */
export type ProvisionEdit =
  | { readonly kind: "change" | "remove"; readonly provision: DraftProvision }
  /** Adds one below `parent`, before `before`, or after `after`, else last. */
  | { readonly kind: "add"; readonly parent: string | null; readonly before: string | null; readonly after?: string };

interface ProvisionDialogProps {
  readonly draft: Draft;
  readonly provisions: readonly DraftProvision[];
  readonly edit: ProvisionEdit;
  readonly onClose: () => void;
}

/** The sister that follows a provision, before which a new one stands; none when it is the last. */
function followingSister(provisions: readonly DraftProvision[], id: string): string | null {
  const place = provisions.findIndex((provision) => provision.id === id);
  const parent = provisions[place]?.parent?.id ?? null;
  return provisions.slice(place + 1).find((provision) => (provision.parent?.id ?? null) === parent)?.id ?? null;
}

/** Changes, adds or removes one provision. */
export function ProvisionDialog({ draft, provisions, edit, onClose }: ProvisionDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const asks = { needs: ["kind"], offers: ["label", "heading", "text"], wide: true } as const;
  if (edit.kind === "add") {
    const { parent, before, after } = edit;
    const beforeId = after ? followingSister(provisions, after) : before;
    return (
      <CommandFormDialog
        name="createProvision"
        resource="provisions"
        given={{ revisionId: draft.id, expectedVersion: draft.version, parentId: parent, beforeId }}
        {...asks}
        begin={{ kind: provisions.find(({ id }) => id === after)?.kind ?? "article" }}
        title={say(policyWords.addProvision)}
        subject={nameOf("revisions", draft)}
        submit={say(policyWords.saveDetails)}
        onClose={onClose}
      />
    );
  }
  const { id, version, kind, label, heading, text } = edit.provision;
  const about = { given: { id, expectedVersion: version }, subject: provisionName(edit.provision), onClose };
  return edit.kind === "remove" ? (
    <CommandFormDialog
      name="removeProvision"
      resource="provisions"
      {...about}
      given={{ ...about.given, withChildren: true }}
      title={say(policyWords.removeProvision)}
      text={say(policyWords.removeConfirm)}
      needs={[]}
    />
  ) : (
    <CommandFormDialog
      name="updateProvision"
      resource="provisions"
      {...about}
      {...asks}
      begin={{ kind, label, heading, text }}
      title={say(policyWords.editProvision)}
      submit={say(policyWords.saveDetails)}
    />
  );
}

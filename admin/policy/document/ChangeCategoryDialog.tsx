import { useState } from "react";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { UpdatePolicyDocument } from "../commands.ts";
import type { ShownDocument } from "../document-page.ts";
import { policyWords } from "../words.ts";

/** An administrator decides of which kind a document is, and so how its drafts come to be approved. */
export function ChangeCategoryDialog({ document, onClose }: { readonly document: ShownDocument; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const { id, version, category } = document;
  const [chosen, setChosen] = useState<Choice | null>(category && { id: category.id, name: category.name ?? "—" });
  const command = useCommand(UpdatePolicyDocument, onClose);
  return (
    <CommandDialog
      open
      title={say(policyWords.changeCategory)}
      subject={nameOf("policyDocuments", document)}
      text={say(policyWords.changeCategoryText)}
      submit={say(policyWords.changeCategory)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={() => command.mutate({ input: { id, expectedVersion: version, categoryId: chosen?.id ?? null } })}
    >
      <RecordPicker
        kind="categories"
        label={say(policyWords.category)}
        required
        value={chosen}
        onChange={setChosen}
        error={command.error}
        field="categoryId"
      />
    </CommandDialog>
  );
}

import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandFormDialog } from "../../screens/command/CommandFormDialog.tsx";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";

/** Title, level and change summary of a draft. */
export function DraftDetails({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const { id, version, title, level, changeSummary } = draft;
  return (
    <CommandFormDialog
      name="updateRevision"
      resource="revisions"
      given={{ id, expectedVersion: version }}
      needs={["title", "levelId"]}
      offers={["changeSummary"]}
      begin={{ title, level, changeSummary }}
      title={say(policyWords.details)}
      subject={nameOf("revisions", draft)}
      submit={say(policyWords.saveDetails)}
      onClose={onClose}
    />
  );
}

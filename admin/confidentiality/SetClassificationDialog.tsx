import { useState } from "react";
import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { ReasonField } from "../shared/ReasonField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { useValues } from "../shared/use-values.ts";
import { confidentialityWords } from "./words.ts";

const SetClassification = document<object, { input: object }>(
  "mutation SetClassification($input: SetClassificationInput!) { setClassification(input: $input) { id } }",
);

interface SetClassificationDialogProps {
  readonly revision: { readonly id: string; readonly version: number | null };
  readonly onClose: () => void;
}

/** The officer sets or lowers the level of a text, with a reason. */
export function SetClassificationDialog({ revision, onClose }: SetClassificationDialogProps) {
  const say = useSay();
  const [level, setLevel] = useState<Choice | null>(null);
  const { values, set } = useValues({ reason: "" });
  const command = useCommand(SetClassification, onClose);
  return (
    <CommandDialog
      open
      title={say(confidentialityWords.setLevel)}
      text={say(confidentialityWords.setLevelText)}
      submit={say(confidentialityWords.setLevel)}
      pending={command.isPending}
      disabled={level === null}
      error={command.error}
      onClose={onClose}
      onSubmit={() =>
        command.mutate({ input: { revisionId: revision.id, expectedVersion: revision.version, levelId: level?.id, reason: values.reason } })
      }
    >
      <RecordPicker
        kind="classificationLevels"
        label={say(confidentialityWords.level)}
        required
        value={level}
        onChange={setLevel}
        error={command.error}
        field="levelId"
      />
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

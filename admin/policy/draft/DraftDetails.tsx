import { TextField } from "@mui/material";
import { useState } from "react";
import { useCommand } from "../../graphql/use-api.ts";
import { useSay } from "../../i18n/say.ts";
import { useRecordTitle } from "../../names/record-title.ts";
import { CommandDialog } from "../../shared/CommandDialog.tsx";
import type { Choice } from "../../shared/pick-queries.ts";
import { RecordPicker } from "../../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../../shared/use-values.ts";
import { UpdateRevision } from "../commands.ts";
import type { Draft } from "../draft-page.ts";
import { policyWords } from "../words.ts";

/** Title, level and change summary of a draft. */
export function DraftDetails({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const { values, set } = useValues({ title: draft.title ?? "", changeSummary: draft.changeSummary ?? "" });
  const [level, setLevel] = useState<Choice | null>(draft.level ? { id: draft.level.id, name: draft.level.name ?? "" } : null);
  const command = useCommand(UpdateRevision, onClose);
  const save = () =>
    command.mutate({ input: { id: draft.id, expectedVersion: draft.version, ...values, ...(level ? { levelId: level.id } : {}) } });
  return (
    <CommandDialog
      open
      title={say(policyWords.details)}
      subject={nameOf("revisions", draft)}
      submit={say(policyWords.saveDetails)}
      pending={command.isPending}
      error={command.error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        label={say(policyWords.draftTitle)}
        required
        value={values.title}
        onChange={(event) => set({ title: event.target.value })}
        {...fieldState(command.error, "title")}
      />
      <RecordPicker
        kind="classificationLevels"
        label={say(policyWords.level)}
        value={level}
        onChange={setLevel}
        error={command.error}
        field="levelId"
      />
      <TextField
        label={say(policyWords.changeSummary)}
        multiline
        minRows={3}
        value={values.changeSummary}
        onChange={(event) => set({ changeSummary: event.target.value })}
        {...fieldState(command.error, "changeSummary")}
      />
    </CommandDialog>
  );
}

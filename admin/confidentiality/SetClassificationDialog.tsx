import { Alert } from "@mui/material";
import { useState } from "react";
import { document } from "../graphql/document.ts";
import { operation } from "../graphql/operation.ts";
import { useAnswer, useCommand } from "../graphql/use-api.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { ReasonField } from "../shared/ReasonField.tsx";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { useValues } from "../shared/use-values.ts";
import { confidentialityWords } from "./words.ts";

const SetClassification = document<object, { input: object }>(
  "mutation SetClassification($input: SetClassificationInput!) { setClassification(input: $input) { id } }",
);

const PreviewQuery = operation(
  `query PreviewClassification($revisionId: ID!, $levelId: ID!) {
    preview: previewClassification(revisionId: $revisionId, levelId: $levelId) { readers losing gaining yourself losers { id name } }
  }`,
);

interface SetClassificationDialogProps {
  readonly revision: { readonly id: string; readonly version: number | null; readonly title: string | null };
  readonly onClose: () => void;
}

/** The officer sets or lowers the level of a text, with a reason. */
export function SetClassificationDialog({ revision, onClose }: SetClassificationDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  const [level, setLevel] = useState<Choice | null>(null);
  const { values, set } = useValues({ reason: "" });
  const command = useCommand(SetClassification, onClose);
  return (
    <CommandDialog
      open
      title={say(confidentialityWords.setLevel)}
      subject={nameOf("revisions", revision)}
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
      {level && <Consequences revisionId={revision.id} levelId={level.id} />}
      <ReasonField value={values.reason} onChange={(reason) => set({ reason })} error={command.error} />
    </CommandDialog>
  );
}

/** Who would lose and who would gain the text. */
function Consequences({ revisionId, levelId }: { readonly revisionId: string; readonly levelId: string }) {
  const say = useSay();
  const separator = useLanguage() === "zh" ? "、" : ", ";
  const { data, error } = useAnswer(PreviewQuery, { revisionId, levelId });
  if (error) return null;
  if (!data) return <Alert severity="info">{say(confidentialityWords.working)}</Alert>;
  const { readers, losing, gaining, yourself, losers } = data.preview;
  const named = losers.map(({ name }) => name ?? "—").join(separator);
  const names = losing > losers.length ? say(confidentialityWords.andOthers, { names: named }) : named;
  const sentences = [
    losing === 0 ? say(confidentialityWords.nobodyLoses) : say(confidentialityWords.losing, { smart_count: losing, readers, names }),
    gaining > 0 && say(confidentialityWords.gaining, { smart_count: gaining }),
    yourself && say(confidentialityWords.losingYourself),
  ].filter(Boolean);
  return (
    <Alert severity={losing > 0 ? "warning" : "info"} aria-live="polite">
      {sentences.map((sentence) => (
        <div key={String(sentence)}>{sentence}</div>
      ))}
    </Alert>
  );
}

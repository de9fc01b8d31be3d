import { Checkbox, FormControlLabel, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { DueField, dueInput, emptyDue } from "../shared/DueField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { sharedWords } from "../shared/words.ts";
import { AudienceChooser } from "./AudienceChooser.tsx";
import { audienceInput, emptyAudience, isNobody } from "./audience-choice.ts";
import { obligationWords } from "./words.ts";

const AssignTraining = document<object, { input: object }>(
  "mutation AssignTraining($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }",
);

interface AssignCourseDialogProps {
  /** Departments within which people can be chosen; null for the whole organisation. */
  readonly within: readonly string[] | null;
  readonly course?: Choice;
  readonly onClose: () => void;
}

/** Asks people to complete a course by a day, and says why. */
export function AssignCourseDialog({ within, course: first, onClose }: AssignCourseDialogProps) {
  const say = useSay();
  const [course, setCourse] = useState<Choice | null>(first ?? null);
  const [audience, setAudience] = useState(emptyAudience);
  const [due, setDue] = useState(emptyDue);
  const { values, set } = useValues({ mandatory: true, reason: "" });
  const command = useCommand(AssignTraining, onClose);
  const assign = () =>
    command.mutate({
      input: {
        courseId: course?.id,
        audience: audienceInput(audience),
        ...dueInput(due),
        mandatory: values.mandatory,
        reason: values.reason || null,
      },
    });
  return (
    <CommandDialog
      open
      wide
      title={say(obligationWords.assignCourse)}
      submit={say(obligationWords.assign)}
      pending={command.isPending}
      disabled={course === null || isNobody(audience)}
      error={command.error}
      onClose={onClose}
      onSubmit={assign}
    >
      <RecordPicker
        kind="courses"
        label={say(obligationWords.course)}
        required
        value={course}
        onChange={setCourse}
        error={command.error}
        field="courseId"
      />
      <AudienceChooser
        heading={say(obligationWords.audience)}
        value={audience}
        onChange={setAudience}
        within={within}
        error={command.error}
      />
      <Stack spacing={1}>
        <Typography variant="h3">{say(obligationWords.due)}</Typography>
        <DueField value={due} onChange={setDue} error={command.error} />
      </Stack>
      <FormControlLabel
        control={<Checkbox checked={values.mandatory} onChange={(_, mandatory) => set({ mandatory })} />}
        label={say(obligationWords.mandatoryHelp)}
      />
      <TextField
        label={say(sharedWords.reason)}
        multiline
        value={values.reason}
        onChange={(event) => set({ reason: event.target.value })}
        {...fieldState(command.error, "reason", say(obligationWords.reasonHelp))}
      />
    </CommandDialog>
  );
}

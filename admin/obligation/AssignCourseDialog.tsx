import { Box, Button, Checkbox, FormControlLabel, Stack, TextField, Typography } from "@mui/material";
import { useState } from "react";
import { useNavigate, useNotify } from "react-admin";
import { AudienceChooser } from "../audience/AudienceChooser.tsx";
import { audienceInput, emptyAudience, isNobody } from "../audience/audience-choice.ts";
import { operation } from "../graphql/operation.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { type DueChoice, DueField, dueInput, emptyDue } from "../shared/DueField.tsx";
import type { Choice } from "../shared/pick-queries.ts";
import { RecordPicker } from "../shared/RecordPicker.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { sharedWords } from "../shared/words.ts";
import { obligationWords, SEPARATOR } from "./words.ts";

const AssignTraining = operation("mutation AssignTraining($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }");

interface AssignCourseDialogProps {
  /** Departments within which people can be chosen; null for the whole organisation. */
  readonly within: readonly string[] | null;
  readonly course?: Choice;
  readonly onClose: () => void;
}

/** Asks people to complete a course: first what and by when, then whom, with a look at how many that are. */
export function AssignCourseDialog({ within, course: first, onClose }: AssignCourseDialogProps) {
  const say = useSay();
  const [course, setCourse] = useState<Choice | null>(first ?? null);
  const [audience, setAudience] = useState(emptyAudience);
  const [reached, setReached] = useState<number | null>(null);
  const [due, setDue] = useState(emptyDue);
  const [step, setStep] = useState<1 | 2>(1);
  const { values, set } = useValues({ mandatory: true, reason: "" });
  const navigate = useNavigate();
  const notify = useNotify();
  const command = useCommand(AssignTraining, ({ assignTraining }) => {
    onClose();
    notify(say(obligationWords.assigned, { smart_count: reached ?? 0 }), { type: "success" });
    if (assignTraining) navigate(`/progress/assignment/${assignTraining.id}`);
  });
  const input = {
    audience: audienceInput(audience),
    ...dueInput(due),
    mandatory: values.mandatory,
    reason: values.reason || null,
  };
  const assign = () => {
    if (!course) return;
    command.mutate(
      { input: { ...input, courseId: course.id } },
      {
        // Whatever is wrong with the first part is shown there.
        onError: ({ fields }) => {
          if (fields.some(({ path }) => !path.startsWith("input.audience"))) setStep(1);
        },
      },
    );
  };
  const nobody = isNobody(audience);
  const submit =
    step === 1
      ? say(obligationWords.nextStep)
      : nobody || reached === null
        ? say(obligationWords.assign)
        : say(obligationWords.assignTo, { smart_count: reached });
  return (
    <CommandDialog
      open
      wide
      title={say(step === 1 ? obligationWords.assignWhat : obligationWords.assignWhom)}
      subject={course?.name ?? say(obligationWords.whatAndWhen)}
      submit={submit}
      pending={command.isPending}
      disabled={step === 1 ? course === null || !isDueGiven(due) : nobody || reached === 0}
      error={command.error}
      onClose={onClose}
      onSubmit={step === 1 ? () => setStep(2) : assign}
    >
      {step === 1 ? (
        <>
          <RecordPicker
            kind="courses"
            label={say(obligationWords.course)}
            required
            value={course}
            onChange={setCourse}
            error={command.error}
            field="courseId"
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
        </>
      ) : (
        <>
          <Box
            sx={{
              display: "flex",
              flexWrap: "wrap",
              gap: 1,
              alignItems: "center",
              borderBottom: 1,
              borderColor: "roles.hairline",
              pb: 1.5,
            }}
          >
            <Typography sx={{ flex: 1, minWidth: 200 }}>
              {[
                course?.name,
                say(due.by === "day" ? obligationWords.dueByDay : obligationWords.dueByWorkingDays, {
                  day: due.dueOn,
                  smart_count: Number(due.dueWorkingDays),
                }),
                say(values.mandatory ? obligationWords.mandatory : obligationWords.optional),
              ].join(SEPARATOR)}
            </Typography>
            <Button size="small" onClick={() => setStep(1)}>
              {say(obligationWords.changeWhat)}
            </Button>
          </Box>
          <AudienceChooser
            heading={say(obligationWords.audience)}
            value={audience}
            onChange={setAudience}
            onReached={setReached}
            within={within}
            error={command.error}
          />
        </>
      )}
    </CommandDialog>
  );
}

const isDueGiven = ({ by, dueOn, dueWorkingDays }: DueChoice) => (by === "day" ? dueOn !== "" : Number(dueWorkingDays) > 0);

import AddIcon from "@mui/icons-material/AddOutlined";
import RemoveIcon from "@mui/icons-material/CloseOutlined";
import { Box, Button, Checkbox, IconButton, Radio, Stack, TextField, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { document } from "../graphql/document.ts";
import { useCommand } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { CommandDialog } from "../shared/CommandDialog.tsx";
import { fieldState, useValues } from "../shared/use-values.ts";
import { trainingWords } from "./words.ts";

type Kind = "single" | "multiple";

/** A question of a course's quiz with its right answers, as those see it who keep the course. */
export interface EditedQuestion {
  readonly id: string;
  readonly version: number | null;
  readonly kind: Kind | null;
  readonly text: string | null;
  readonly options: readonly { readonly key: string; readonly text: string }[] | null;
  readonly rightKeys: readonly string[] | null;
  readonly explanation: string | null;
  readonly source: string | null;
}

const CreateQuestion = document<object, { input: object }>(
  "mutation CreateQuizQuestion($input: CreateQuizQuestionInput!) { createQuizQuestion(input: $input) { id } }",
);
const UpdateQuestion = document<object, { input: object }>(
  "mutation UpdateQuizQuestion($input: UpdateQuizQuestionInput!) { updateQuizQuestion(input: $input) { id } }",
);

const keys = "ABCDEFGHIJ";
const fresh = [..."ABCD"].map((key) => ({ key, text: "" }));

interface QuestionDialogProps {
  readonly courseId: string;
  /** The question to change; null for a new one. */
  readonly question: EditedQuestion | null;
  readonly onClose: () => void;
}

function useSave({ courseId, question, onClose }: QuestionDialogProps) {
  const create = useCommand(CreateQuestion, onClose);
  const update = useCommand(UpdateQuestion, onClose);
  const save = (content: object) =>
    question
      ? update.mutate({ input: { id: question.id, expectedVersion: question.version, ...content } })
      : create.mutate({ input: { courseId, ...content } });
  const command = question ? update : create;
  return { save, error: command.error, pending: command.isPending };
}

/** Writes a question with its choices and marks the right ones. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { question, onClose } = props;
  const say = useSay();
  const { save, error, pending } = useSave(props);
  const { values, set } = useValues({
    kind: question?.kind ?? ("single" as Kind),
    text: question?.text ?? "",
    options: question?.options ?? fresh,
    rightKeys: question?.rightKeys ?? [],
    explanation: question?.explanation ?? "",
    source: question?.source ?? "",
  });
  const { kind, options, rightKeys } = values;
  const mark = (key: string, right: boolean) =>
    set({ rightKeys: kind === "single" ? [key] : right ? [...rightKeys, key] : rightKeys.filter((other) => other !== key) });
  const submit = () => {
    const given = options.filter(({ text }) => text.trim() !== "");
    save({ ...values, options: given, rightKeys: rightKeys.filter((key) => given.some((option) => option.key === key)) });
  };
  return (
    <CommandDialog
      open
      wide
      title={say(question ? trainingWords.editQuestion : trainingWords.addQuestion)}
      submit={say(question ? trainingWords.editQuestion : trainingWords.addQuestion)}
      pending={pending}
      error={error}
      onClose={onClose}
      onSubmit={submit}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        value={kind}
        onChange={(_, next: Kind | null) => next && set({ kind: next, rightKeys: next === "single" ? rightKeys.slice(0, 1) : rightKeys })}
      >
        <ToggleButton value="single">{say(trainingWords.single)}</ToggleButton>
        <ToggleButton value="multiple">{say(trainingWords.multiple)}</ToggleButton>
      </ToggleButtonGroup>
      <TextField
        label={say(trainingWords.questionText)}
        required
        multiline
        value={values.text}
        onChange={(event) => set({ text: event.target.value })}
        {...fieldState(error, "text")}
      />
      <Stack spacing={1}>
        <Typography variant="h3">{say(trainingWords.options)}</Typography>
        {(error?.at("options") ?? error?.at("rightKeys")) && (
          <Typography variant="body2" color="error">
            {error?.at("options") ?? error?.at("rightKeys")}
          </Typography>
        )}
        {options.map(({ key, text }) => {
          const label = { "aria-label": say(trainingWords.isRight, { key }) };
          return (
            <Box key={key} sx={{ display: "flex", gap: 0.5, alignItems: "center" }}>
              {kind === "single" ? (
                <Radio checked={rightKeys.includes(key)} onChange={() => mark(key, true)} slotProps={{ input: label }} />
              ) : (
                <Checkbox checked={rightKeys.includes(key)} onChange={(_, right) => mark(key, right)} slotProps={{ input: label }} />
              )}
              <TextField
                label={say(trainingWords.option, { key })}
                value={text}
                onChange={(event) =>
                  set({ options: options.map((option) => (option.key === key ? { key, text: event.target.value } : option)) })
                }
              />
              <IconButton
                aria-label={say(trainingWords.removeOption, { key })}
                onClick={() => set({ options: options.filter((option) => option.key !== key) })}
              >
                <RemoveIcon fontSize="small" />
              </IconButton>
            </Box>
          );
        })}
        <Box>
          <Button
            startIcon={<AddIcon />}
            disabled={options.length >= keys.length}
            onClick={() => {
              const free = [...keys].find((key) => !options.some((option) => option.key === key));
              if (free) set({ options: [...options, { key: free, text: "" }] });
            }}
          >
            {say(trainingWords.addOption)}
          </Button>
        </Box>
      </Stack>
      <TextField
        label={say(trainingWords.explanation)}
        multiline
        value={values.explanation}
        onChange={(event) => set({ explanation: event.target.value })}
        {...fieldState(error, "explanation", say(trainingWords.explanationHelp))}
      />
      <TextField
        label={say(trainingWords.sourceField)}
        value={values.source}
        onChange={(event) => set({ source: event.target.value })}
        {...fieldState(error, "source", say(trainingWords.sourceHelp))}
      />
    </CommandDialog>
  );
}

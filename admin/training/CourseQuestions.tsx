import CheckIcon from "@mui/icons-material/CheckOutlined";
import { Box, Button, Typography } from "@mui/material";
import { useState } from "react";
import { Link, useRecordContext } from "react-admin";
import { shapedOperation } from "../graphql/operation.ts";
import { useAnswer } from "../graphql/use-api.ts";
import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { may } from "../providers/may.ts";
import { useMe } from "../providers/me.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { Answered } from "../shared/Answered.tsx";
import { Sheet } from "../shared/Sheet.tsx";
import { type EditedQuestion, QuestionDialog } from "./QuestionDialog.tsx";
import { sourceAddress } from "./source-address.ts";
import { trainingWords } from "./words.ts";

interface CourseAnswer {
  readonly course: {
    readonly id: string;
    readonly title: string | null;
    readonly archivedOn: string | null;
    readonly owningDepartment: { readonly id: string } | null;
    readonly questions: readonly EditedQuestion[] | null;
  } | null;
}

const CourseQuestionsQuery = shapedOperation<CourseAnswer>()(
  `query CourseQuestions($id: ID!) {
    course(id: $id) { id title archivedOn owningDepartment { id } questions(limit: 200) { id version kind text options rightKeys explanation source } }
  }`,
);

type Editing =
  | { readonly kind: "edit"; readonly question: EditedQuestion | null }
  | { readonly kind: "remove"; readonly question: EditedQuestion };

/** Below a course: its quiz, for those who keep it up to date. */
export function CourseQuestions() {
  const say = useSay();
  const nameOf = useRecordTitle();
  const record = useRecordContext<{ id: string }>();
  const me = useMe();
  const [editing, setEditing] = useState<Editing | null>(null);
  const query = useAnswer(CourseQuestionsQuery, { id: record?.id ?? "" }, { enabled: record !== undefined });
  if (!me.has("trainingManager", "auditor")) return null;
  return (
    <Answered query={query}>
      {({ course }) => {
        if (!course) return null;
        const editable = may(me, "update", "courses", course);
        const questions = course.questions ?? [];
        return (
          <Sheet
            sx={{ mt: 2 }}
            heading={say(trainingWords.quizQuestions)}
            action={
              editable && <Button onClick={() => setEditing({ kind: "edit", question: null })}>{say(trainingWords.addQuestion)}</Button>
            }
          >
            {questions.length === 0 && <Typography color="textSecondary">{say(trainingWords.noQuestions)}</Typography>}
            {questions.map((question, place) => (
              <QuestionRow key={question.id} question={question} number={place + 1} onEdit={editable ? setEditing : null} />
            ))}
            {editing?.kind === "edit" && <QuestionDialog course={course} question={editing.question} onClose={() => setEditing(null)} />}
            {editing?.kind === "remove" && (
              <CommandFormDialog
                name="removeQuizQuestion"
                resource="quizQuestions"
                given={{ id: editing.question.id, expectedVersion: editing.question.version }}
                title={say(trainingWords.removeQuestion)}
                subject={nameOf("quizQuestions", editing.question)}
                text={say(trainingWords.removeQuestionText)}
                onClose={() => setEditing(null)}
              />
            )}
          </Sheet>
        );
      }}
    </Answered>
  );
}

interface QuestionRowProps {
  readonly question: EditedQuestion;
  readonly number: number;
  readonly onEdit: ((editing: Editing) => void) | null;
}

function QuestionRow({ question, number, onEdit }: QuestionRowProps) {
  const say = useSay();
  const { text, kind, options, rightKeys, source } = question;
  const address = source ? sourceAddress(source) : null;
  return (
    <Box sx={{ py: 1.25, borderTop: 1, borderColor: "roles.hairline" }}>
      <Box sx={{ display: "flex", gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
        <Typography sx={{ flex: "1 1 240px", fontWeight: 600 }}>
          {number}. {text}
          <Box component="span" sx={{ ml: 1, fontWeight: 400, fontSize: 12.5, color: "text.secondary" }}>
            {say(trainingWords[kind ?? "single"])}
          </Box>
        </Typography>
        {onEdit && (
          <span>
            <Button size="small" onClick={() => onEdit({ kind: "edit", question })}>
              {say(trainingWords.editQuestion)}
            </Button>
            <Button size="small" onClick={() => onEdit({ kind: "remove", question })}>
              {say(trainingWords.removeQuestion)}
            </Button>
          </span>
        )}
      </Box>
      {(options ?? []).map((option) => (
        <Box
          key={option.key}
          sx={{
            display: "flex",
            gap: 0.5,
            alignItems: "center",
            color: rightKeys?.includes(option.key) ? "roles.pine" : "text.primary",
            fontSize: 14,
          }}
        >
          <CheckIcon
            sx={{ fontSize: 16, visibility: rightKeys?.includes(option.key) ? "visible" : "hidden" }}
            titleAccess={say(trainingWords.rightAnswer)}
          />
          {option.key}. {option.text}
        </Box>
      ))}
      {source && (
        <Typography variant="caption" color="textSecondary">
          {address ? <Link to={address}>{say(trainingWords.source, { source })}</Link> : say(trainingWords.source, { source })}
        </Typography>
      )}
    </Box>
  );
}

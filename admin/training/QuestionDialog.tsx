import { useSay } from "../i18n/say.ts";
import { useRecordTitle } from "../names/record-title.ts";
import { CommandFormDialog } from "../screens/command/CommandFormDialog.tsx";
import { trainingWords } from "./words.ts";

/** A question of a course's quiz with its right answers, as those see it who keep the course. */
export interface EditedQuestion {
  readonly id: string;
  readonly version: number | null;
  readonly kind: "single" | "multiple" | null;
  readonly text: string | null;
  readonly options: readonly { readonly key: string; readonly text: string }[] | null;
  readonly rightKeys: readonly string[] | null;
  readonly explanation: string | null;
  readonly source: string | null;
}

/** A question has two choices at least. */
const fresh = { kind: "single", options: [..."AB"].map((key) => ({ key, text: "" })) };

interface QuestionDialogProps {
  readonly course: { readonly id: string; readonly title: string | null };
  /** The question to change; null for a new one. */
  readonly question: EditedQuestion | null;
  readonly onClose: () => void;
}

/** Writes a question with its choices and marks the right ones. */
export function QuestionDialog({ course, question, onClose }: QuestionDialogProps) {
  const say = useSay();
  const nameOf = useRecordTitle();
  return (
    <CommandFormDialog
      name={question ? "updateQuizQuestion" : "createQuizQuestion"}
      resource="quizQuestions"
      given={question ? { id: question.id, expectedVersion: question.version } : { courseId: course.id }}
      begin={question ? { ...question } : fresh}
      wide
      title={say(question ? trainingWords.editQuestion : trainingWords.addQuestion)}
      subject={question ? nameOf("quizQuestions", question) : nameOf("courses", course)}
      onClose={onClose}
    />
  );
}

import { attachmentFields, type ShownAttachment } from "../evidence/attachments.ts";
import { operation, shapedOperation } from "../graphql/operation.ts";

/** A question as it is asked. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: "single" | "multiple";
  readonly text: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
}

/** A question as it was answered, and what was right. */
export interface ResultAnswer extends Omit<AskedQuestion, "id" | "text"> {
  readonly question: string;
  readonly rightKeys: readonly string[];
  readonly chosenKeys: readonly string[];
  readonly correct: boolean;
  readonly explanation: string | null;
  readonly source: string | null;
}

export interface LearnResult {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly at: string | null;
  readonly score: number | null;
  readonly passingScore: number | null;
  readonly passed: boolean | null;
  readonly courseTitle: string | null;
  readonly course: { readonly id: string; readonly answersShown: string | null } | null;
  readonly answers: readonly ResultAnswer[] | null;
}

const resultFields = "id receiptNumber at score passingScore passed courseTitle course { id answersShown } answers";

export interface LearnCourse {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly minutes: number | null;
  readonly passingScore: number | null;
  readonly attemptLimit: number | null;
  readonly owningDepartment: { readonly name: string | null } | null;
  readonly questions: readonly { readonly id: string }[] | null;
  readonly attachments: readonly ShownAttachment[] | null;
}

type Page<Item> = { readonly items: readonly Item[] };

/** A result in the list of earlier ones. */
export type EarlierResult = Omit<LearnResult, "answers" | "course"> & { readonly attempt: { readonly startedAt: string | null } | null };

export interface AskedOfMe {
  readonly id: string;
  readonly state: string | null;
  readonly dueOn: string | null;
  readonly createdAt: string | null;
}

/** A course held in a room, as its learners see it. */
export interface LearnSession {
  readonly id: string;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly trainer: { readonly name: string | null } | null;
  readonly cancelledAt: string | null;
  readonly cancelReason: string | null;
}

/** A course and where this person stands with it; the latter without a post is not even looked for. */
export interface Learning {
  readonly course: LearnCourse | null;
  readonly trainingSessions?: Page<LearnSession>;
  readonly attendances?: Page<{ readonly session: { readonly id: string } | null }>;
  readonly obligations?: Page<AskedOfMe>;
  readonly attempts?: Page<{ readonly id: string }>;
  readonly trainingResults?: Page<EarlierResult>;
  readonly courseProgresses?: Page<{ readonly step: number | null; readonly steps: number | null }>;
  readonly statement: string;
}

const mine = "course: { id: { eq: $id } }, person: { id: { eq: $me } }";

export const LearnQuery = operation(
  `query Learn($id: ID!, $me: ID!, $works: Boolean!, $sessions: Boolean!, $language: String!) {
    course(id: $id) { id title text minutes passingScore attemptLimit owningDepartment { name } questions { id } attachments { ${attachmentFields} } }
    obligations(where: { ${mine} }, orderBy: [{ dueOn: ASC }], page: { limit: 20 }) @include(if: $works) { items { id state dueOn createdAt } }
    attempts(where: { ${mine}, submittedAt: { isNull: true } }, page: { limit: 1 }) @include(if: $works) { items { id } }
    trainingResults(where: { ${mine} }, orderBy: [{ at: DESC }], page: { limit: 50 }) @include(if: $works) {
      items { id receiptNumber at score passingScore passed courseTitle attempt { startedAt } }
    }
    courseProgresses(where: { ${mine} }, page: { limit: 1 }) @include(if: $works) { items { step steps } }
    trainingSessions(where: { course: { id: { eq: $id } } }, orderBy: [{ startsAt: DESC }], page: { limit: 20 }) @include(if: $sessions) {
      items { id startsAt minutes place trainer { name } cancelledAt cancelReason }
    }
    attendances(where: { session: { course: { id: { eq: $id } } }, person: { id: { eq: $me } }, counts: { eq: true }, present: { eq: true } }, page: { limit: 50 }) @include(if: $works) {
      items { session { id } }
    }
    statement(kind: train, language: $language)
  }`,
);

export const SaveCourseProgress = operation(
  "mutation SaveCourseProgress($input: SaveCourseProgressInput!) { saveCourseProgress(input: $input) { id } }",
);

export const StartAttempt = operation("mutation StartAttempt($input: StartAttemptInput!) { startAttempt(input: $input) { id } }");

/** What was chosen at a question. */
export interface GivenAnswer {
  readonly questionId: string;
  readonly keys: readonly string[];
}

interface ShownAttempt {
  readonly id: string;
  readonly submittedAt: string | null;
  readonly questions: readonly AskedQuestion[] | null;
  readonly answers: readonly GivenAnswer[] | null;
  readonly course: { readonly id: string; readonly title: string | null } | null;
}

/** An attempt; once handed in, its result. */
export const AttemptQuery = shapedOperation<{ attempt: ShownAttempt | null }>()(`query Attempt($id: ID!) {
  attempt(id: $id) { id submittedAt questions answers course { id title } }
  trainingResults(where: { attempt: { id: { eq: $id } } }, page: { limit: 1 }) { items { id } }
}`);

export const KeepAnswers = operation("mutation KeepAnswers($input: KeepAnswersInput!) { keepAnswers(input: $input) { id answers } }");

export const SubmitAttempt = operation("mutation SubmitAttempt($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id } }");

interface ShownResult extends LearnResult {
  readonly person: { readonly id: string; readonly name: string | null } | null;
}

/** A result, and what is needed to say how often one may try again. */
export const ResultQuery = shapedOperation<{ trainingResult: ShownResult | null }>()(
  `query TrainingResultPage($id: ID!) { trainingResult(id: $id) { ${resultFields} person { id name } } }`,
);

/** Where this person stands with the course of a result of their own. */
export const TriesQuery = operation(
  `query Tries($id: ID!, $me: ID!) {
    course(id: $id) { attemptLimit }
    obligations(where: { ${mine} }, page: { limit: 20 }) { items { id state dueOn createdAt } }
    trainingResults(where: { ${mine} }, page: { limit: 50 }) { items { attempt { startedAt } } }
  }`,
);

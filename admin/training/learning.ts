import { document } from "../graphql/document.ts";

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
  readonly course: { readonly id: string } | null;
  readonly answers: readonly ResultAnswer[] | null;
}

const resultFields = "id receiptNumber at score passingScore passed courseTitle course { id } answers";

export interface LearnCourse {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly minutes: number | null;
  readonly passingScore: number | null;
  readonly attemptLimit: number | null;
  readonly owningDepartment: { readonly name: string | null } | null;
  readonly questions: readonly { readonly id: string }[] | null;
}

export interface Learning {
  readonly course: LearnCourse | null;
  readonly obligations: {
    readonly items: readonly { readonly id: string; readonly state: string | null; readonly dueOn: string | null }[];
  };
  readonly attempts: { readonly items: readonly { readonly id: string }[] };
  readonly trainingResults: { readonly items: readonly Omit<LearnResult, "answers">[] };
  readonly statement: string;
}

export const LearnQuery = document<Learning, { id: string; me: string; language: string }>(
  `query Learn($id: ID!, $me: ID!, $language: String!) {
    course(id: $id) { id title text minutes passingScore attemptLimit owningDepartment { name } questions { id } }
    obligations(where: { course: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ dueOn: ASC }], page: { limit: 20 }) { items { id state dueOn } }
    attempts(where: { course: { id: { eq: $id } }, person: { id: { eq: $me } }, submittedAt: { isNull: true } }, page: { limit: 1 }) { items { id } }
    trainingResults(where: { course: { id: { eq: $id } }, person: { id: { eq: $me } } }, orderBy: [{ at: DESC }], page: { limit: 10 }) {
      items { id receiptNumber at score passingScore passed courseTitle course { id } }
    }
    statement(kind: train, language: $language)
  }`,
);

export const StartAttempt = document<{ startAttempt: { readonly id: string } | null }, { input: object }>(
  "mutation StartAttempt($input: StartAttemptInput!) { startAttempt(input: $input) { id } }",
);

export const AttemptQuery = document<
  {
    attempt: {
      id: string;
      submittedAt: string | null;
      questions: readonly AskedQuestion[] | null;
      course: { id: string; title: string | null } | null;
    } | null;
  },
  { id: string }
>("query Attempt($id: ID!) { attempt(id: $id) { id submittedAt questions course { id title } } }");

export const SubmitAttempt = document<{ submitAttempt: { readonly id: string } | null }, { input: object }>(
  "mutation SubmitAttempt($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id } }",
);

export const ResultQuery = document<{ trainingResult: LearnResult | null }, { id: string }>(
  `query TrainingResultPage($id: ID!) { trainingResult(id: $id) { ${resultFields} } }`,
);

import type { Maker } from "./maker.ts";
import type { Row } from "./world.ts";

const options = [
  { key: "A", text: "Yes" },
  { key: "B", text: "No" },
];

/** Courses with their quizzes, sessions and who was there; agreements. */
export function makeMaterial(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  for (let count = 0; count < 10; count += 1) {
    const title = make.next("Course ");
    const archivedOn = make.maybe(30, world.day(-5));
    const numbers = { minutes: 20, passingScore: 80, attemptLimit: make.maybe(50, 3), answersShown: "afterPassing" };
    const course = make.add("Course", { title, owningDepartment: make.one("Department").id, text: "Learn.", ...numbers, archivedOn });
    for (const place of [0, 1]) {
      const answer = { rightKeys: ["A"], explanation: "Because", source: "第一条" };
      make.add("QuizQuestion", { course: course.id, place, kind: "single", text: "Polite?", options, ...answer });
    }
    const trainer = make.maybe(70, chance.one(people).id);
    const cancelledAt = make.maybe(30, world.moment(-1));
    const cancelled = { cancelledAt, cancelReason: cancelledAt && "Ill" };
    const session = make.add("TrainingSession", {
      course: course.id,
      startsAt: world.moment(3),
      minutes: 60,
      place: "Room",
      trainer,
      ...cancelled,
    });
    for (const person of chance.some(4, people)) {
      const of = { session: session.id, person: person.id };
      const first = make.add("Attendance", {
        ...of,
        present: true,
        corrects: null,
        recordedBy: chance.one(people).id,
        at: world.moment(-3),
      });
      if (!chance.percent(30)) continue;
      const correction = { present: false, corrects: first.id, reason: "Elsewhere", recordedBy: chance.one(people).id };
      make.add("Attendance", { ...of, ...correction, at: world.moment(-2) });
    }
  }
  for (let count = 0; count < 6; count += 1) {
    const isPublished = count < 4;
    const publishedBy = isPublished ? chance.one(people).id : null;
    const publication = { checksum: isPublished ? "a".repeat(64) : null, publishedAt: isPublished ? world.moment(-9) : null, publishedBy };
    make.add("Agreement", { code: make.next("AG"), ordinal: 1, title: "Keep secrets", text: "I keep secrets.", ...publication });
  }
}

const then = (make: Maker) => ({ department: make.one("Department").id, position: make.one("Position").id });

function makeEvidence(make: Maker, kind: string, subject: Row, person: Row): Record<string, string> {
  const { world, chance } = make;
  const receiptNumber = make.next("E-");
  if (kind === "acknowledge") {
    const known = world.of("Acknowledgement", "revision", subject.id).find((a) => a.person === person.id);
    const made = () =>
      make.add("Acknowledgement", {
        ...{
          receiptNumber,
          revision: subject.id,
          person: person.id,
          actor: person.id,
          checksum: "c".repeat(64),
          statement: "I know.",
          ...then(make),
        },
        ...{
          language: "en",
          confirmedBy: "button",
          onBehalfReason: make.maybe(20, "Ill"),
          at: world.moment(-1),
          address: "::1",
          userAgent: "x",
        },
      });
    return { acknowledgement: (known ?? made()).id };
  }
  if (kind === "train") {
    const attempt = make.add("Attempt", {
      ...{ person: person.id, course: subject.id, startedAt: world.moment(-2), submittedAt: world.moment(-1) },
      ...{ questions: [{ id: "q", kind: "single", text: "Polite?", options }], answerKey: [{ id: "q", rightKeys: ["A"] }] },
    });
    const result = make.add("TrainingResult", {
      ...{ receiptNumber, person: person.id, course: subject.id, attempt: attempt.id, score: 100, passingScore: 80, passed: true },
      ...{
        courseTitle: subject.title,
        answers: [{ question: "Polite?", rightKeys: ["A"] }],
        answersShown: chance.percent(50),
        ...then(make),
        at: world.moment(-1),
      },
    });
    return { trainingResult: result.id };
  }
  if (kind === "report") return { record: make.one("RegisterRecord").id };
  const known = world.of("AgreementSignature", "agreement", subject.id).find((s) => s.person === person.id);
  const signed = () =>
    make.add("AgreementSignature", {
      ...{ receiptNumber, agreement: subject.id, person: person.id, checksum: "a".repeat(64), statement: "I agree.", language: "en" },
      ...{ typedName: person.name, ...then(make), at: world.moment(-1), address: "::1", userAgent: "x" },
    });
  return { signature: (known ?? signed()).id };
}

const kept = { cancelledAt: null, cancelledBy: null, cancelReason: null };

function makeObligation(make: Maker, assignment: Row, subject: Row, person: Row): void {
  const { world, chance } = make;
  const { kind, revision, course, agreement, duty } = assignment;
  const state = chance.one(["open", "open", "done", "done", "waived", "cancelled", "suspended", "done after all"]);
  const isDone = state.startsWith("done");
  const waived = state === "waived";
  const cancelled = state === "cancelled" || state === "done after all";
  const evidence = {
    acknowledgement: null,
    trainingResult: null,
    signature: null,
    record: null,
    ...(isDone ? makeEvidence(make, kind, subject, person) : {}),
  };
  make.add("Obligation", {
    ...{
      assignment: assignment.id,
      person: person.id,
      occurrence: 1,
      period: null,
      dueAt: null,
      kind,
      revision,
      course,
      agreement,
      duty,
      ...evidence,
    },
    ...{ dueOn: world.day(chance.whole(-10, 10)), fulfilledAt: isDone ? world.moment(-1) : null },
    ...{ waivedAt: waived ? world.moment(-1) : null, waivedBy: waived ? make.one("Person").id : null, waiveReason: waived ? "Away" : null },
    ...{ cancelledAt: cancelled ? world.moment(-1) : null, cancelReason: cancelled ? "leftAudience" : null },
    suspendedAt: state === "suspended" ? world.moment(-1) : null,
  });
}

function makeAssignment(make: Maker, people: readonly Row[], kind: string, field: string, subject: Row): void {
  const { world, chance } = make;
  const everybody = make.all("Person");
  const assignment = make.add("Assignment", {
    ...{
      kind,
      revision: null,
      course: null,
      agreement: null,
      duty: null,
      [field]: subject.id,
      audience: { everyone: true },
      dueWorkingDays: null,
    },
    ...{
      dueOn: kind === "report" ? null : world.day(5),
      mandatory: true,
      reason: make.maybe(50, "New"),
      recurrenceMonths: null,
      joint: false,
      closedAt: null,
    },
    assignedBy: make.maybe(90, chance.one(people).id),
    ...(chance.percent(15) ? { cancelledAt: world.moment(-1), cancelledBy: chance.one(people).id, cancelReason: "Wrong" } : kept),
  });
  const reached = [...chance.some(3, people), ...chance.some(2, everybody)];
  if (chance.percent(80)) for (const person of new Set(reached)) makeObligation(make, assignment, subject, person);
}

/** What is asked of people, in every state, and what they did about it. */
export function makeDuties(make: Maker, people: readonly Row[]): void {
  const { world, chance } = make;
  const assign = (kind: string, field: string, subject: Row) => makeAssignment(make, people, kind, field, subject);
  const published = make.all("Revision").filter((r) => r.publishedAt !== null);
  for (const revision of chance.some(26, published)) assign("acknowledge", "revision", revision);
  for (const course of [...make.all("Course"), ...make.all("Course")]) assign("train", "course", course);
  for (const agreement of make.all("Agreement")) {
    assign("sign", "agreement", agreement);
    assign("sign", "agreement", agreement);
  }
  for (const course of make.all("Course")) {
    for (const { id } of chance.some(3, people)) make.add("CourseProgress", { person: id, course: course.id, step: 1, steps: 3 });
    const person = chance.one(people).id;
    make.add("Attempt", { person, course: course.id, startedAt: world.moment(-1), submittedAt: null, questions: [], answerKey: [] });
  }
}

/** What registers ask of people again and again. */
export function askDuties(make: Maker, people: readonly Row[]): void {
  for (const duty of make.all("RegisterDuty")) makeAssignment(make, people, "report", "duty", duty);
}

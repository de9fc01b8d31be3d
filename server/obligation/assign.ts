import { Assignment } from "../../schema/obligation/Assignment.ts";
import type { Audience } from "../../schema/obligation/Audience.ts";
import type { SubjectKind, subjectPaths } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { subjectColumns, subjectOf } from "../../schema/obligation/subject/subjects.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";
import { audienceSql } from "./audience.ts";
import { clearedSql, readingNeeds } from "./cleared-people.ts";
import { checkDueRule, type DueRule, dueSql } from "./due-rule.ts";
import { fulfilFromEvidence } from "./fulfil.ts";
import { lockObligations } from "./obligation-lock.ts";
import { mayBeAsked, neededText } from "./subject/subjects.ts";
import { syncObligations } from "./sync-obligations.ts";

/** What is asked, e.g. { kind: "train", courseId, recurrenceMonths }. */
export type AssignmentSubject = {
  [Kind in SubjectKind]: { readonly kind: Kind } & Readonly<Record<`${(typeof subjectPaths)[Kind]["about"]}Id`, string>> & {
      /** Asked again after so many months. */
      readonly recurrenceMonths?: number | null | undefined;
    };
}[SubjectKind];

/** Something to ask of an audience. Whether the actor may ask it, and the audience's references, are checked by the command. */
export interface AssignmentSpec {
  readonly subject: AssignmentSubject;
  /** As `checkAudience` answers it. */
  readonly audience: Audience;
  /** By when; left out where the subject says so itself. */
  readonly due?: DueRule;
  /** Whether one of them does it for all. */
  readonly joint?: boolean;
  readonly mandatory?: boolean | null | undefined;
  readonly reason?: string | null | undefined;
  /** Asks only those who are cleared for the text; without it, people who are not make it INVALID. */
  readonly leaveOutUncleared?: boolean | null | undefined;
  /** Where the request names audience and due date; "input" unless told otherwise. */
  readonly path?: string;
}

/** The record that is asked about. */
function recordAbout(tx: Transaction, subject: AssignmentSubject): object {
  const { relation, target } = subjectOf(subject.kind);
  const id: unknown = Object.entries(subject).find(([name]) => name === `${relation}Id`)?.[1];
  return { [relation]: tx.em.getReference(target(), String(id)) };
}

function recordOf(tx: Transaction, { subject, audience, due, joint, mandatory, reason }: AssignmentSpec): Assignment {
  return Object.assign(new Assignment(), {
    kind: subject.kind,
    audience,
    mandatory: mandatory ?? true,
    joint: joint ?? false,
    assignedBy: tx.person,
    ...(due?.dueOn ? { dueOn: due.dueOn } : due ? { dueWorkingDays: due.dueWorkingDays } : {}),
    ...(reason ? { reason } : {}),
    ...(subject.recurrenceMonths ? { recurrenceMonths: subject.recurrenceMonths } : {}),
    ...recordAbout(tx, subject),
  });
}

/** One statement for everybody: evaluates the audience once and makes a row for each person who is cleared. */
const askEverybody = `with "rule" as materialized (select a.*, ${dueSql("a", "today()")} as "due" from "assignment" a where a."id" = $1::uuid),
  "needs" as materialized (select n.* from ${readingNeeds(`select ${neededText("u")} from "rule" u`)} n),
  "reached" as materialized (
    select x."person_id", ((n."revision_id" is null or ${clearedSql('x."person_id"', "n")}) and ${mayBeAsked("u", 'x."person_id"')}) as "cleared"
    from ${audienceSql('"rule"')} x cross join "rule" u left join "needs" n on true),
  "asked" as (
    insert into "obligation" ("id", "assignment_id", "person_id", "kind", ${subjectColumns()}, "due_on", "asked_at")
    select gen_random_uuid(), u."id", x."person_id", u."kind", ${subjectColumns("u")}, u."due", $2::timestamptz
    from "reached" x cross join "rule" u where x."cleared" returning 1)
  select (select count(*) from "reached" x)::int as "reached", (select count(*) from "reached" x where not x."cleared")::int as "uncleared",
    (select count(*) from "asked")::int as "asked"`;

/**
 * Asks something of an audience: makes the assignment and everybody's obligation. After assigning a new text, call
 * `syncObligations` for its document, so that older texts which it replaces stop asking. What says itself when it is asked is asked at these
 * times, by re-evaluating it then.
 * @throws INVALID audienceEmpty, audienceNotCleared (with the number), or about the due date, each at its field
 */
export async function assign(tx: Transaction, spec: AssignmentSpec): Promise<Assignment> {
  const path = spec.path ?? "input";
  const { timed } = subjectOf(spec.subject.kind);
  if (!timed) checkDueRule(spec.due ?? {}, tx.today, path);
  const assignment = recordOf(tx, spec);
  const revisionId = spec.subject.kind === "acknowledge" ? spec.subject.revisionId : null;
  await lockObligations(tx.sql);
  tx.em.persist(assignment);
  tx.audit(assignment, { revisionId });
  await tx.em.flush();
  if (timed) {
    await syncObligations(tx, { assignmentIds: [assignment.id] });
    return assignment;
  }
  const [row] = await tx.sql.rows<[reached: number, uncleared: number, asked: number]>(askEverybody, [assignment.id, tx.now]);
  const [, uncleared, asked] = row ?? [0, 0, 0];
  if (uncleared > 0 && !spec.leaveOutUncleared) throw invalid(`${path}.audience`, "audienceNotCleared", { uncleared });
  if (asked === 0) throw invalid(`${path}.audience`, "audienceEmpty");
  await fulfilFromEvidence(tx.sql, { assignmentIds: [assignment.id] }, tx.now, spec.subject.kind);
  return assignment;
}

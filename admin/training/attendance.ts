import { operation } from "../graphql/operation.ts";

const personFields = "id name number department { name }";

/** A session with all that was ever recorded of who was there, corrections included. */
export const SessionAttendanceQuery = operation(
  `query SessionAttendance($id: ID!) {
    trainingSession(id: $id) {
      id startsAt cancelledAt course { id title owningDepartment { id } }
      attendances(limit: 1000, orderBy: [{ at: ASC }]) { id present counts reason at person { ${personFields} } recordedBy { name } }
    }
  }`,
);

/** So many people are looked for at a time. */
export const EXPECTED_AT_ONCE = 100;

/** Of whom the course is asked, by name; somebody of whom it is asked twice is told of twice. */
export const ExpectedQuery = operation(
  `query ExpectedAtSession($courseId: ID!, $limit: Int!, $offset: Int!) {
    obligations(
      where: { course: { id: { eq: $courseId } }, state: { ne: cancelled } }
      orderBy: [{ person: { name: ASC } }, { person: { id: ASC } }]
      page: { limit: $limit, offset: $offset }
    ) { total items { person { ${personFields} } } }
  }`,
);

export const RecordAttendance = operation(
  "mutation RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id } }",
);

/** Somebody who is expected or recorded. */
export interface AttendingPerson {
  readonly id: string;
  readonly name: string | null;
  readonly number: string | null;
  readonly department: { readonly name: string | null } | null;
}

/** One entry about a person's attendance. */
export interface AttendanceEntry {
  readonly id: string;
  readonly present: boolean | null;
  readonly counts: boolean | null;
  readonly reason: string | null;
  readonly at: string | null;
  readonly person: AttendingPerson | null;
  readonly recordedBy: { readonly name: string | null } | null;
}

/** A person at a session, with all entries there ever were, the first one first. */
export interface Attendee {
  readonly person: AttendingPerson;
  readonly entries: readonly AttendanceEntry[];
}

/** The entry that holds, if anything was recorded. */
export const holding = ({ entries }: Attendee): AttendanceEntry | null => entries.find(({ counts }) => counts) ?? null;

/** Everybody who is recorded, each once, in the order in which they came to be. */
export function recordedOf(entries: readonly AttendanceEntry[]): readonly Attendee[] {
  const byPerson = Map.groupBy(entries, ({ person }) => person?.id);
  return [...byPerson.values()].flatMap((own) => (own[0]?.person ? [{ person: own[0].person, entries: own }] : []));
}

/**
 * Everybody to be told of, each once: first who is recorded without being expected, then who is expected, in their order, whether
 * recorded or not, so that nobody moves by being ticked.
 */
export function attendeesOf(expected: readonly (AttendingPerson | null)[], recorded: readonly Attendee[]): readonly Attendee[] {
  const known = new Map(recorded.map((attendee) => [attendee.person.id, attendee]));
  const people = new Map(expected.flatMap((person) => (person ? [[person.id, person] as const] : [])));
  const others = recorded.filter(({ person }) => !people.has(person.id));
  return [...others, ...[...people.values()].map((person) => known.get(person.id) ?? { person, entries: [] })];
}

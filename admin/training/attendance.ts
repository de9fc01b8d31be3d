import { operation } from "../graphql/operation.ts";

/** What is known of a session for its attendance: its entries, corrections included, and of whom the course is asked. */
export const SessionAttendanceQuery = operation(
  `query SessionAttendance($id: ID!, $courseId: ID!) {
    trainingSession(id: $id) { id startsAt cancelledAt course { id owningDepartment { id } } }
    attendances(where: { session: { id: { eq: $id } } }, orderBy: [{ at: ASC }], page: { limit: 500 }) {
      items { id present counts reason at person { id name number department { name } } recordedBy { name } }
    }
    obligations(where: { course: { id: { eq: $courseId } }, state: { ne: cancelled } }, page: { limit: 500 }) {
      items { person { id name number department { name } } }
    }
  }`,
);

export const RecordAttendance = operation(
  "mutation RecordAttendance($input: RecordAttendanceInput!) { recordAttendance(input: $input) { id } }",
);

interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** One entry about a person's attendance. */
export interface AttendanceEntry<Person extends Named = Named> {
  readonly id: string;
  readonly present: boolean | null;
  readonly counts: boolean | null;
  readonly reason: string | null;
  readonly at: string | null;
  readonly person: Person | null;
  readonly recordedBy: { readonly name: string | null } | null;
}

/** A person at a session: the entry that holds, and all there ever were, the first one first. */
export interface Attendee<Person extends Named = Named> {
  readonly person: Person;
  readonly holds: AttendanceEntry<Person> | null;
  readonly entries: readonly AttendanceEntry<Person>[];
}

/** Everybody who is expected or recorded, each once, by name. */
export function attendeesOf<Person extends Named>(
  entries: readonly AttendanceEntry<Person>[],
  expected: readonly (Person | null)[],
): readonly Attendee<Person>[] {
  const people = new Map<string, Person>();
  for (const person of [...expected, ...entries.map((entry) => entry.person)]) if (person) people.set(person.id, person);
  return [...people.values()]
    .map((person) => {
      const own = entries.filter((entry) => entry.person?.id === person.id);
      return { person, entries: own, holds: own.find(({ counts }) => counts) ?? null };
    })
    .sort((a, b) => (a.person.name ?? "").localeCompare(b.person.name ?? ""));
}

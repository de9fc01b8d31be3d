import { expect, it } from "vitest";
import { type AttendanceEntry, type AttendingPerson, attendeesOf, holding, recordedOf } from "../../admin/training/attendance.ts";

const person = (id: string): AttendingPerson => ({ id, name: id, number: null, department: null });
const entry = (id: string, of: string | null, counts: boolean, present = true): AttendanceEntry => ({
  ...{ id, counts, present, reason: null, at: null, recordedBy: null },
  person: of === null ? null : person(of),
});

it("tells each person at a session once, with what holds and what was corrected", () => {
  const recorded = recordedOf([entry("1", "a", false), entry("2", "b", true), entry("3", "a", true, false), entry("4", null, true)]);
  expect(recorded.map((one) => [one.person.id, one.entries.map(({ id }) => id), holding(one)?.present])).toEqual([
    ["a", ["1", "3"], false],
    ["b", ["2"], true],
  ]);
  const expected = [person("b"), person("c"), null, person("c"), person("d")];
  expect(attendeesOf(expected, recorded).map(({ person, entries }) => [person.id, entries.length])).toEqual([
    ["a", 2],
    ["b", 1],
    ["c", 0],
    ["d", 0],
  ]);
  // Being ticked moves nobody.
  const ticked = recordedOf([entry("1", "a", true), entry("2", "b", true), entry("3", "d", true)]);
  expect(attendeesOf(expected, ticked).map(({ person }) => person.id)).toEqual(["a", "b", "c", "d"]);
  expect(attendeesOf([], ticked)).toEqual(ticked);
});

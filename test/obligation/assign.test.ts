import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workingDaysAfter } from "../../schema/calendar/working-days.sql.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Position } from "../../schema/organisation/Position.ts";
import { PublicError } from "../../server/errors.ts";
import { assign } from "../../server/obligation/assign.ts";
import { checkAudience } from "../../server/obligation/audience-check.ts";
import type { AudienceInput } from "../../server/obligation/audience-input.ts";
import { syncObligations } from "../../server/obligation/sync-obligations.ts";
import { TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";

const rejected = async (work: Promise<unknown>): Promise<string[]> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PublicError)) throw error ?? new Error("It was not refused.");
  return error.problems.map(({ path, code }) => `${path} ${code}`);
};

describe("assigning", () => {
  let server: TestServer;
  let admin: Person;
  let top: Department;
  let below: Department;
  let apart: Department;
  let clerk: Position;
  let drafter: Person;
  const people: Record<string, Person> = {};

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    top = await make.department();
    below = await make.department({ parent: top });
    apart = await make.department();
    clerk = await make.position();
    admin = await make.person({ in: apart });
    await make.role(admin, "administrator");
    drafter = await make.person({ in: null });
    for (const name of ["ann", "bob"]) people[name] = await make.person({ in: top });
    people.cy = await make.person({ in: below });
    people.dee = await make.person({ in: apart });
    await make.membership({ person: people.dee, department: below, position: clerk, primary: false });
    people.gone = await make.person({ in: null });
    await make.membership({ person: people.gone, department: top, until: "2021-01-01" });
  });
  afterAll(() => server.close());

  const ask = async (
    input: AudienceInput,
    options: { dueOn?: string; dueWorkingDays?: number; leaveOutUncleared?: boolean } = {},
    revision?: { id: string },
  ) => {
    const { id: revisionId } = revision ?? (await server.make.published({ drafter }));
    const due = options.dueOn ? { dueOn: options.dueOn } : { dueWorkingDays: options.dueWorkingDays ?? 5 };
    return actAs(server, admin, async (tx) => {
      const audience = await checkAudience(tx, input, "input.audience");
      return assign(tx, {
        subject: { kind: "acknowledge", revisionId },
        audience,
        due,
        leaveOutUncleared: options.leaveOutUncleared,
      });
    });
  };
  const reached = async (input: AudienceInput) => {
    const { id } = await ask(input);
    const rows = await server.sql<[string]>(`select "person_id" from "obligation" where "assignment_id" = $1`, [id]);
    const names = new Map(Object.entries({ ...people, admin }).map(([name, person]) => [person.id, name]));
    return rows.map(([person]) => names.get(person)).sort();
  };

  it("reaches departments with and without their subtree, positions, people and everybody, minus exclusions", async () => {
    expect(await reached({ departments: [{ id: top.id, subtree: true }] })).toEqual(["ann", "bob", "cy", "dee"]);
    expect(await reached({ departments: [{ id: top.id, subtree: false }] })).toEqual(["ann", "bob"]);
    expect(await reached({ positions: [clerk.id] })).toEqual(["dee"]);
    expect(await reached({ people: [people.ann!.id, people.gone!.id] })).toEqual(["ann"]);
    expect(await reached({ everyone: true })).toEqual(["admin", "ann", "bob", "cy", "dee"]);
    expect(await reached({ everyone: true, except: { departments: [{ id: below.id, subtree: true }], people: [admin.id] } })).toEqual([
      "ann",
      "bob",
    ]);
  });

  it("refuses audiences that reach nobody, name nothing, or name what is archived or missing", async () => {
    const old = await server.make.department({ archivedOn: "2021-01-01" });
    const missing = "00000000-0000-4000-8000-000000000000";
    expect(await rejected(ask({}))).toEqual(["input.audience audienceEmpty"]);
    expect(await rejected(ask({ people: [people.gone!.id] }))).toEqual(["input.audience audienceEmpty"]);
    expect(await rejected(ask({ departments: [{ id: old.id, subtree: true }] }))).toEqual([
      "input.audience.departments.0 archivedReference",
    ]);
    expect(await rejected(ask({ people: [people.ann!.id, missing] }))).toEqual(["input.audience.people.1 referenceMissing"]);
    expect(await server.sql(`select 1 from "assignment" where "audience" = '{}'`)).toEqual([]);
  });

  it("counts working days from the day it is asked", async () => {
    const days = await server.sql<[string, number, string]>(
      `select d::text, n, ${workingDaysAfter("d", "n")}::text
       from generate_series(date '2026-11-16', date '2026-11-29', interval '1 day') g cross join lateral (select g::date) x(d) cross join generate_series(1, 12) n`,
    );
    expect(days).toHaveLength(14 * 12);
    for (const [day, count, due] of days) {
      const date = new Date(day);
      for (let left = count; left > 0; ) {
        date.setUTCDate(date.getUTCDate() + 1);
        if (date.getUTCDay() % 6 !== 0) left -= 1;
      }
      expect(due, `${count} working days after ${day}`).toBe(date.toISOString().slice(0, 10));
    }
  });

  it("refuses due dates that are past, missing, doubled or absurd", async () => {
    expect(await rejected(ask({ everyone: true }, { dueOn: "2020-01-01" }))).toEqual(["input.dueOn dueInPast"]);
    expect(await rejected(ask({ everyone: true }, { dueWorkingDays: 0 }))).toEqual(["input.dueWorkingDays outOfRange"]);
  });

  it("asks the cleared ones alone when told so, and else says how many are not", async () => {
    const { make } = server;
    const secret = await make.level({ needToKnow: true });
    const document = await make.document();
    const revision = await make.published({ document, level: secret, drafter });
    await make.clearance(people.ann!, secret, { grantedBy: drafter });
    await make.clearance(people.bob!, secret, { grantedBy: drafter });
    await server.sql(
      `insert into "access_grant" ("id", "document_id", "person_id", "from", "reason", "granted_by_id") values (gen_random_uuid(), $1, $2, '2020-01-01', 'test', $3)`,
      [document.id, people.ann!.id, admin.id],
    );
    const audience = { departments: [{ id: top.id, subtree: true }] };
    expect(await rejected(ask(audience, {}, revision))).toEqual(["input.audience audienceNotCleared"]);
    const { id } = await ask(audience, { leaveOutUncleared: true }, revision);
    expect(await server.sql(`select "person_id" from "obligation" where "assignment_id" = $1`, [id])).toEqual([[people.ann!.id]]);
  });

  it("asks those who join later, with a week at least, and nobody twice", async () => {
    const { id } = await ask({ departments: [{ id: below.id, subtree: true }] }, { dueWorkingDays: 1 });
    const newcomer = await server.make.person({ in: below });
    for (let time = 0; time < 2; time += 1) await actAs(server, admin, (tx) => syncObligations(tx, { personIds: [newcomer.id] }));
    const rows = await server.sql(`select "due_on" - today() from "obligation" where "assignment_id" = $1 and "person_id" = $2`, [
      id,
      newcomer.id,
    ]);
    expect(rows).toEqual([[7]]);
  });
});

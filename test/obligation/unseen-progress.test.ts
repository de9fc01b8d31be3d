import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { assign } from "../../server/obligation/assign.ts";
import { tooSmall } from "../../server/obligation/small-groups.ts";
import { type Client, TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";

const PROGRESS = `query ($id: ID, $departmentId: ID) {
  progress(revisionId: $id, departmentId: $departmentId) { total done withheld byDepartment { id together total done } }
  progressSeries(revisionId: $id, departmentId: $departmentId) { points { day asked done } } }`;
const ACKNOWLEDGE = "mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) { id } }";

describe("progress of people whom a policy editor may not see", () => {
  let server: TestServer;
  let [own, small, middle, large]: Department[] = [];
  let [editor, lone]: Person[] = [];
  let revision: Revision;
  let asEditor: Client;
  const progress = async (client: Client, departmentId?: string) => {
    const { progress: numbers, progressSeries: series } = await client.get(PROGRESS, { id: revision.id, departmentId });
    return { ...numbers, last: series.points.at(-1)?.asked ?? 0 };
  };
  const people = (department: Department, count: number) =>
    Promise.all(Array.from({ length: count }, () => server.make.person({ in: department })));

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    own = await make.department();
    middle = await make.department();
    // Who is narrowed to the department above must not be able to take the others away.
    small = await make.department({ parent: middle });
    large = await make.department();
    editor = await make.person({ in: own });
    await make.role(editor, "policyEditor", own);
    const audience: Person[] = [];
    for (const [department, count] of [
      [own, 1],
      [small, 1],
      [middle, 5],
      [large, 6],
    ] as const) {
      const found = await people(department, count);
      audience.push(...found);
      if (department === small) [lone] = found;
    }
    revision = await make.published({ document: await make.document({ owningDepartment: own }) });
    await actAs(server, editor, (tx) =>
      assign(tx, {
        subject: { kind: "acknowledge", revisionId: revision.id },
        audience: { people: audience.map(({ id }) => id) },
        due: { dueWorkingDays: 3 },
      }),
    );
    const input = { revisionId: revision.id, checksum: revision.checksum, language: "en", confirmedBy: "button" };
    await (await server.as(lone!)).get(ACKNOWLEDGE, { input });
    asEditor = await server.as(editor);
  });
  afterAll(() => server.close());

  it("is told of all of them, and by department only where there are enough", async () => {
    const numbers = await progress(asEditor);
    expect(numbers).toMatchObject({ total: 13, done: 1, withheld: false, last: 13 });
    expect(numbers.byDepartment).toHaveLength(3);
    expect(numbers.byDepartment).toEqual(
      expect.arrayContaining([
        // People of the editor's own department can be seen, however few they are.
        { id: own!.id, together: false, total: 1, done: 0 },
        { id: large!.id, together: false, total: 6, done: 0 },
        // One alone would show, and so would one that is missing: the next smallest department is with them.
        { id: null, together: true, total: 6, done: 1 },
      ]),
    );
  });

  it("is not narrowed to too few, however one asks", async () => {
    expect(await progress(asEditor, small!.id)).toEqual({ total: 0, done: 0, withheld: true, byDepartment: [], last: 0 });
    expect(await progress(asEditor, middle!.id)).toEqual({ total: 0, done: 0, withheld: true, byDepartment: [], last: 0 });
    expect(await progress(asEditor, large!.id)).toMatchObject({ total: 6, done: 0, withheld: false, last: 6 });
    expect(await progress(asEditor, own!.id)).toMatchObject({ total: 1, withheld: false, last: 1 });
  });

  it("is nothing where all of them are too few, although the others can be seen", async () => {
    const one = await server.make.published({ document: await server.make.document({ owningDepartment: own! }) });
    await actAs(server, editor!, (tx) =>
      assign(tx, {
        subject: { kind: "acknowledge", revisionId: one.id },
        audience: { departments: [{ id: own!.id, subtree: true }], people: [lone!.id] },
        due: { dueWorkingDays: 3 },
      }),
    );
    const { progress: numbers } = await asEditor.get(PROGRESS, { id: one.id });
    expect(numbers).toMatchObject({ total: 2, withheld: true, byDepartment: [{ id: own!.id, total: 2 }] });
  });

  it("is told to whoever may see the people", async () => {
    const auditor = await server.make.person();
    await server.make.role(auditor, "auditor");
    expect(await progress(await server.as(auditor), small!.id)).toMatchObject({ total: 1, done: 1, withheld: false, last: 1 });
  });

  it("takes small groups together until they are enough", () => {
    const small = (...counts: number[]) => [...tooSmall(new Map(counts.map((count, place) => [place, count])))].length;
    expect(small()).toBe(0);
    expect(small(5, 9)).toBe(0);
    expect(small(4)).toBe(1);
    expect(small(4, 9)).toBe(2);
    expect(small(4, 9, 8)).toBe(2);
    expect(small(1, 2, 2, 9)).toBe(3);
    expect(small(1, 2, 4, 4, 9)).toBe(4);
  });
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { assign } from "../../server/obligation/assign.ts";
import { actAs } from "../obligation/acting.ts";
import { type Client, TestServer } from "../support/server.ts";

const PREVIEW = `query($command: BulkCommand!, $rows: [BulkRow!]!, $values: BulkValues) { previewBulk(command: $command, rows: $rows, values: $values) { id done code message } }`;
const RUN = `mutation($command: BulkCommand!, $rows: [BulkRow!]!, $values: BulkValues, $key: String!) {
  runBulk(command: $command, rows: $rows, values: $values, idempotencyKey: $key) { id done code message } }`;
const SELECT = `query($resource: String!, $where: JSON) { selectRows(resource: $resource, where: $where) { id version } }`;

interface Outcome {
  readonly id: string;
  readonly done: boolean;
  readonly code: string | null;
  readonly message: string | null;
}

describe("one command for many records", () => {
  let server: TestServer;
  let administrator: Client;
  let staff: Client;
  let home: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    home = await server.make.department({ name: "Home" });
    const person = await server.make.person({ in: home });
    await server.make.role(person, "administrator");
    administrator = await server.as(person);
    staff = await server.as(await server.make.person({ in: home }));
  });
  afterAll(() => server.close());

  const seen = ({ id }: { id: string }, expectedVersion = 1) => ({ id, expectedVersion });
  const preview = async (command: string, rows: object[], values: object | null = null, client = administrator): Promise<Outcome[]> =>
    (await client.get(PREVIEW, { command, rows, values })).previewBulk;
  const run = async (command: string, rows: object[], key: string, values: object | null = null): Promise<Outcome[]> =>
    (await administrator.get(RUN, { command, rows, values, key })).runBulk;
  const brief = (outcomes: Outcome[]) => outcomes.map(({ done, code }) => (done ? "done" : code));
  const archivedCount = async (ids: string[]) =>
    Number((await server.sql(`select count(*)::int from "department" where "id" = any($1) and "archived_on" is not null`, [ids]))[0]?.[0]);

  it("is tried out without changing anything, and says of each record why it cannot be done", async () => {
    const empty = await server.make.department({ name: "Empty" });
    const full = await server.make.department({ name: "Full" });
    await server.make.person({ in: full });
    const stale = await server.make.department({ name: "Stale" });
    const before = await server.sql(`select count(*)::int from "audit_event"`);
    const outcomes = await preview("archiveDepartment", [seen(empty), seen(full), seen(stale, 7), seen({ id: randomUUID() })]);
    expect(brief(outcomes)).toEqual(["done", "INVALID", "CONFLICT", "NOT_FOUND"]);
    expect(outcomes[1]?.message).toMatch(/1/);
    expect(await archivedCount([empty.id, full.id, stale.id])).toBe(0);
    expect(await server.sql(`select count(*)::int from "audit_event"`)).toEqual(before);
  });

  it("archives what lies below before what lies above it, in whatever order they were chosen", async () => {
    const above = await server.make.department({ name: "Above" });
    const below = await server.make.department({ name: "Below", parent: above });
    expect(brief(await preview("archiveDepartment", [seen(below), seen(above)]))).toEqual(["done", "done"]);
    expect(brief(await preview("archiveDepartment", [seen(above)]))).toEqual(["INVALID"]);
    const chosen = [seen(above), seen(below)];
    expect(await preview("archiveDepartment", chosen)).toMatchObject(chosen.map(({ id }) => ({ id, done: true })));
    expect(brief(await run("archiveDepartment", chosen, randomUUID()))).toEqual(["done", "done"]);
  });

  it("does what it can, and once: a repetition finishes what an interruption left, and answers the same", async () => {
    const [one, two, three] = [await server.make.department(), await server.make.department(), await server.make.department()];
    await server.make.person({ in: two });
    const key = randomUUID();
    // The request of before that was cut off had come as far as the first record.
    await run("archiveDepartment", [seen(one)], key);
    const rows = [seen(one), seen(two), seen(three)];
    expect(brief(await run("archiveDepartment", rows, key))).toEqual(["done", "INVALID", "done"]);
    expect(brief(await run("archiveDepartment", rows, key))).toEqual(["done", "INVALID", "done"]);
    expect(await archivedCount([one.id, two.id, three.id])).toBe(2);
    const events = await server.sql(`select count(*)::int from "audit_event" where "command" = 'archiveDepartment' and "subject_id" = $1`, [
      one.id,
    ]);
    expect(events).toEqual([[1]]);
    // With another key it is another order, and there is nothing left to do.
    expect(brief(await run("archiveDepartment", [seen(one, 2)], randomUUID()))).toEqual(["CONFLICT"]);
  });

  it("lets nobody do more than one by one", async () => {
    const department = await server.make.department();
    expect(brief(await preview("archiveDepartment", [seen(department)], null, staff))).toEqual(["FORBIDDEN"]);
    const answer = await staff.get(RUN, { command: "archiveDepartment", rows: [seen(department)], key: randomUUID() });
    expect(brief(answer.runBulk)).toEqual(["FORBIDDEN"]);
    expect(await archivedCount([department.id])).toBe(0);
    expect(await server.stranger.codes(PREVIEW, { command: "archiveDepartment", rows: [seen(department)] })).toEqual(["UNAUTHENTICATED"]);
    expect(await server.stranger.codes(RUN, { command: "archiveDepartment", rows: [seen(department)], key: "k" })).toEqual([
      "UNAUTHENTICATED",
    ]);
  });

  it("takes what the command is told beside the record, and insists on what it needs", async () => {
    const person = await server.make.person({ in: null });
    const post = await server.make.membership({ person, department: home });
    const rows = [seen(post)];
    expect(await administrator.codes(PREVIEW, { command: "endMembership", rows, values: {} })).toEqual(["INVALID"]);
    expect(brief(await preview("endMembership", rows, { until: "1990-01-01" }))).toEqual(["INVALID"]);
    expect(brief(await run("endMembership", rows, randomUUID(), { until: "2099-12-31" }))).toEqual(["done"]);
    expect(await server.sql(`select "until"::text from "membership" where "id" = $1`, [post.id])).toEqual([["2099-12-31"]]);
  });

  it("reminds of obligations and waives them, and says of each why that cannot be", async () => {
    const head = await server.make.person({ name: "Head" });
    const team = await server.make.department({ head });
    const people = [await server.make.person({ in: team }), await server.make.person({ in: team }), head];
    const revision = await server.make.published();
    const assignment = await actAs(server, await server.make.person(), (tx) =>
      assign(tx, {
        subject: { kind: "acknowledge", revisionId: revision.id },
        audience: { people: people.map(({ id }) => id) },
        due: { dueWorkingDays: 5 },
      }),
    );
    const found = await server.sql<[string, string]>(`select "person_id", "id" from "obligation" where "assignment_id" = $1`, [
      assignment.id,
    ]);
    const rows = people.map(({ id }) => seen({ id: new Map(found).get(id) ?? "" }));
    const atHead = await server.as(head);
    const ask = async (text: string, command: string, values: object) => {
      const answer = await atHead.get(text, { command, rows, values, key: randomUUID() });
      return brief(answer.previewBulk ?? answer.runBulk);
    };
    expect(await ask(PREVIEW, "remindObligations", { message: "Please." })).toEqual(["done", "done", "FORBIDDEN"]);
    expect(await ask(RUN, "remindObligations", { message: "Please." })).toEqual(["done", "done", "FORBIDDEN"]);
    // Once a day is enough.
    expect(await ask(PREVIEW, "remindObligations", {})).toEqual(["CONFLICT", "CONFLICT", "FORBIDDEN"]);
    expect(await ask(RUN, "waiveObligation", { reason: "On leave." })).toEqual(["done", "done", "FORBIDDEN"]);
    const waived = await server.sql(`select count(*)::int from "obligation" where "waived_at" is not null and "assignment_id" = $1`, [
      assignment.id,
    ]);
    expect(waived).toEqual([[2]]);
  });

  it("changes what documents share, and leaves the rest as it is", async () => {
    const [one, other] = [await server.make.document(), await server.make.document()];
    for (const document of [one, other]) await server.make.published({ document });
    const category = await server.make.category({ name: "Other" });
    const person = await server.make.person({ in: home });
    await server.make.role(person, "policyEditor");
    const editor = await server.as(person);
    const rows = [seen(one), seen(other)];
    const answer = await editor.get(RUN, { command: "updatePolicyDocument", rows, values: { categoryId: category.id }, key: randomUUID() });
    expect(brief(answer.runBulk)).toEqual(["done", "done"]);
    const kept = await server.sql(
      `select count(*)::int from "policy_document" where "id" = any($1) and "category_id" = $2 and "owning_department_id" = any($3)`,
      [[one.id, other.id], category.id, [one.owningDepartment.id, other.owningDepartment.id]],
    );
    expect(kept).toEqual([[2]]);
  });

  it("refuses too many records, a record twice, and keys that cannot be kept", async () => {
    const department = await server.make.department();
    const ask = (rows: object[], key: string) => administrator.codes(RUN, { command: "archiveDepartment", rows, key });
    expect(
      await ask(
        Array.from({ length: 101 }, () => seen({ id: randomUUID() })),
        "many",
      ),
    ).toEqual(["INVALID"]);
    expect(await ask([seen(department), seen(department)], "twice")).toEqual(["INVALID"]);
    expect(await ask([seen(department)], "k".repeat(81))).toEqual(["INVALID"]);
    expect(await ask([seen(department)], " ")).toEqual(["INVALID"]);
    expect(await archivedCount([department.id])).toBe(0);
  });

  it("is given for all that a filter matches, as far as one may see it, and up to 10,000 rows", async () => {
    const above = await server.make.department({ name: "Family" });
    const below = [await server.make.department({ parent: above }), await server.make.department({ parent: above })];
    const { selectRows } = await administrator.get(SELECT, { resource: "departments", where: { parent: { id: { eq: above.id } } } });
    expect(selectRows.map(({ id }: { id: string }) => id).sort()).toEqual(below.map(({ id }) => id).sort());
    expect(selectRows[0].version).toBe(1);
    expect((await staff.get(SELECT, { resource: "accounts" })).selectRows).toEqual([]);
    expect((await administrator.get(SELECT, { resource: "acknowledgements" })).selectRows).toEqual([]);
    await server.sql(
      `insert into "position" ("id", "version", "code", "name", "created_at", "updated_at")
       select gen_random_uuid(), 1, 'BULK' || n, 'Bulk ' || n, now(), now() from generate_series(1, 10001) n`,
    );
    const many = { code: { startsWith: "BULK" } };
    const { errors } = await administrator.ask(SELECT, { resource: "positions", where: many });
    expect(errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "where", code: "selectionTooBig" });
    expect(errors?.[0]?.message).toContain("10001");
    const fewer = await administrator.get(SELECT, { resource: "positions", where: { and: [many, { code: { ne: "BULK1" } }] } });
    expect(fewer.selectRows).toHaveLength(10_000);
  });
});

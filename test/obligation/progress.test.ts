import { randomUUID } from "node:crypto";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { type Client, TestServer } from "../support/server.ts";

const SERIES = `query ($id: ID, $departmentId: ID) { progressSeries(courseId: $id, departmentId: $departmentId) { dueOn points { day asked done even } } }`;
const PACE = "query ($months: Int, $where: JSON) { paceOfWork(months: $months, where: $where) { month done late medianDays } }";
const TALLY =
  "query ($resource: String!, $by: [String!]!, $where: JSON) { tally(resource: $resource, by: $by, where: $where) { values count } }";
const MATRIX = `query ($departmentId: ID, $positionId: ID, $kind: AssignmentKind, $state: ObligationState, $limit: Int, $offset: Int) {
  obligationMatrix(departmentId: $departmentId, positionId: $positionId, kind: $kind, state: $state, limit: $limit, offset: $offset) {
    total people { id } columns { id } states } }`;
const TABLE = "mutation ($input: ExportTableInput!) { exportTable(input: $input) { fileName contentType base64 rows } }";

/** When something was asked, due and done, in days from today; done at an hour of the organisation's day. */
interface Share {
  readonly asked: number;
  readonly due: number;
  readonly done?: number;
  readonly hour?: number;
  readonly more?: string;
}

describe("progress", () => {
  let server: TestServer;
  let [care, sales]: Department[] = [];
  let [ann, bob, cid, dora]: Person[] = [];
  let asHead: Client;
  let asAuditor: Client;
  let today: string;
  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

  const assignment = async (): Promise<{ id: string; course: string }> => {
    const course = await server.make.course();
    const id = randomUUID();
    await server.sql(
      `insert into "assignment" ("id", "kind", "course_id", "audience", "due_on", "created_at") values ($1, 'train', $2, '{}', today(), now() - interval '1 year')`,
      [id, course.id],
    );
    return { id, course: course.id };
  };
  const asks = (one: { id: string; course: string }, person: Person | undefined, { asked, due, done, hour = 12, more = "" }: Share) =>
    server.sql(
      `insert into "obligation" ("id", "assignment_id", "person_id", "kind", "course_id", "due_on", "created_at", "fulfilled_at"${more && `, ${more}_at${more === "waived" ? ', "waive_reason"' : ', "cancel_reason"'}`})
       values ($1, $2, $3, 'train', $4, today() + $5::int, (today() + $6::int + time '09:00') at time zone 'Asia/Shanghai',
         case when $7::int is not null then (today() + $7::int + make_interval(hours => $8)) at time zone 'Asia/Shanghai' end${more && `, now(), '${more === "waived" ? "why" : "leftAudience"}'`})`,
      [randomUUID(), one.id, person!.id, one.course, due, asked, done ?? null, hour],
    );

  let first: { id: string; course: string };
  let second: { id: string; course: string };

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    [care, sales] = [await make.department({ name: "Care" }), await make.department({ name: "Sales" })];
    const head = await make.person({ in: care! });
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [head.id, care!.id]);
    [ann, bob, cid] = [await make.person({ in: care! }), await make.person({ in: care! }), await make.person({ in: care! })];
    dora = await make.person({ in: sales! });
    const examiner = await make.person();
    await make.role(examiner, "auditor");
    [asHead, asAuditor] = [await server.as(head), await server.as(examiner)];
    today = (await server.sql<[string]>("select today()::text"))[0]![0];
    [first, second] = [await assignment(), await assignment()];
    await asks(first, ann, { asked: -10, due: 10, done: -4, hour: 1 });
    await asks(first, bob, { asked: -10, due: 10 });
    await asks(first, cid, { asked: -2, due: 5, more: "waived" });
    await asks(first, dora, { asked: -10, due: 10, done: -1 });
    await asks(second, ann, { asked: -30, due: -3 });
    await asks(second, dora, { asked: -30, due: -3 });
    await asks(second, bob, { asked: -30, due: -3, more: "cancelled" });
  });
  afterAll(() => server.close());

  describe("over time", () => {
    const series = async (client: Client, more: object = {}) => (await client.get(SERIES, { id: first.course, ...more })).progressSeries;

    it("goes from the first day to the last due day, and knows what is to come for the even pace alone", async () => {
      const { dueOn, points } = await series(asHead);
      expect(dueOn).toBe(day(10));
      expect([points[0].day, points.at(-1).day, points.length]).toEqual([day(-10), day(10), 21]);
      expect(points.slice(5, 8)).toEqual([
        { day: day(-5), asked: 2, done: 0, even: 0.5 },
        { day: day(-4), asked: 2, done: 1, even: 0.6 },
        { day: day(-3), asked: 2, done: 1, even: 0.7 },
      ]);
      expect(points[10]).toMatchObject({ day: today, asked: 3, done: 1 });
      expect(points[11]).toMatchObject({ done: null, asked: 3 });
      expect(points.at(-1).even).toBe(3);
    });

    it("counts whom the asker may read, in the department alone", async () => {
      expect((await series(asAuditor)).points.at(-1).asked).toBe(4);
      expect((await series(asAuditor, { departmentId: sales!.id })).points.at(-1).asked).toBe(1);
      expect(await series(await server.as(bob!))).toMatchObject({
        points: expect.arrayContaining([{ day: today, asked: 1, done: 0, even: 0.5 }]),
      });
      expect(await series(await server.as(await server.make.person()))).toEqual({ dueOn: null, points: [] });
      expect(await asHead.codes(SERIES, {})).toEqual(["INVALID"]);
      expect(await server.stranger.codes(SERIES, { id: first.course })).toEqual(["UNAUTHENTICATED"]);
    });

    it("has no more than 200 points, the last on the last day", async () => {
      const long = await assignment();
      await asks(long, ann, { asked: -700, due: 3 });
      const { points } = await series(asHead, { id: long.course });
      expect(points.length).toBeLessThanOrEqual(200);
      expect(points.length).toBeGreaterThan(150);
      expect(points.at(-1)).toMatchObject({ day: day(3), asked: 1 });
    });
  });

  describe("the pace", () => {
    it("is the median of the days that it took, month by month", async () => {
      const months = async (client: Client, where?: object) => (await client.get(PACE, { months: 3, where })).paceOfWork;
      const paced = await assignment();
      // All in one month, whatever today is: the one before this.
      const before = -Number(today.slice(8)) - 1;
      await asks(paced, ann, { asked: before - 4, due: before - 1, done: before });
      await asks(paced, bob, { asked: before - 10, due: before, done: before });
      await asks(paced, cid, { asked: before - 1, due: before + 9, done: before, hour: 23 });
      await asks(paced, dora, { asked: before - 1, due: before - 1, done: before });
      const month = day(before).slice(0, 7);
      const where = { course: { id: { eq: paced.course } } };
      expect((await months(asHead, where))[1]).toEqual({ month, done: 3, late: 1, medianDays: 4 });
      expect((await months(asAuditor, where))[1]).toEqual({ month, done: 4, late: 2, medianDays: 2.5 });
      const late = await asAuditor.get("query ($where: ObligationWhere) { obligations(where: $where) { total } }", {
        where: { ...where, fulfilledLate: { eq: true } },
      });
      expect(late.obligations.total).toBe(2);
      expect((await months(asHead, where))[2]).toEqual({ month: today.slice(0, 7), done: 0, late: 0, medianDays: null });
      expect(await asHead.codes(PACE, { months: 25 })).toEqual(["INVALID"]);
      expect(await asHead.codes(PACE, { where: { person: { birthday: { eq: "x" } } } })).toEqual(["INVALID"]);
    });
  });

  describe("the matrix", () => {
    const matrix = async (client: Client, more: object = {}) => (await client.get(MATRIX, { limit: 1000, ...more })).obligationMatrix;
    const rowOf = (answer: { people: { id: string }[]; columns: { id: string }[]; states: string[] }, person: Person | undefined) =>
      Object.fromEntries(
        answer.columns.map(({ id }, column) => [id, answer.states[answer.people.findIndex((one) => one.id === person!.id)]?.[column]]),
      );

    it("has its people in the order of their employee numbers, whoever came first", async () => {
      const numbered = (number: string) => server.sql(`update "person" set "number" = $2 where "id" = $1`, [bob!.id, number]);
      const before = (await matrix(asHead)).people.map(({ id }: { id: string }) => id);
      expect(before).toContain(bob!.id);
      const [[number]] = (await server.sql<[string]>(`select "number" from "person" where "id" = $1`, [bob!.id])) as [[string]];
      for (const [other, place] of [
        ["000", 0],
        ["ZZZ", before.length - 1],
      ] as const) {
        await numbered(other);
        expect((await matrix(asHead)).people[place].id).toBe(bob!.id);
      }
      await numbered(number);
    });

    it("has one letter for each person and request", async () => {
      const answer = await matrix(asHead, { departmentId: care!.id });
      expect(rowOf(answer, ann)).toMatchObject({ [first.id]: "d", [second.id]: "l" });
      expect(rowOf(answer, bob)).toMatchObject({ [first.id]: "o", [second.id]: "-" });
      expect(rowOf(answer, cid)).toMatchObject({ [first.id]: "w" });
      expect(answer.people.map(({ id }: { id: string }) => id)).not.toContain(dora!.id);
      expect(answer.states.every((row: string) => row.length === answer.columns.length)).toBe(true);
    });

    it("leaves people and requests where nobody is late", async () => {
      const late = await matrix(asHead, { state: "overdue" });
      expect(late.people).toEqual([{ id: ann!.id }]);
      expect(late.columns.map(({ id }: { id: string }) => id)).toContain(second.id);
      expect(late.columns.map(({ id }: { id: string }) => id)).not.toContain(first.id);
    });

    it("takes a position, a kind, and up to 1,000 people", async () => {
      const position = await server.make.position();
      const eve = await server.make.person({ in: null });
      await server.make.membership({ person: eve, department: care!, position });
      await asks(first, eve, { asked: 0, due: 10 });
      expect(await matrix(asHead, { positionId: position.id })).toMatchObject({ total: 1, people: [{ id: eve.id }], states: ["o"] });
      expect(await matrix(asHead, { kind: "sign" })).toMatchObject({ total: 0, people: [], columns: [], states: [] });
      expect((await matrix(asHead, { limit: 1, offset: 1 })).people).toHaveLength(1);
      for (const wrong of [{ limit: 1001 }, { limit: 0 }, { offset: -1 }, { departmentId: "x" }, { positionId: "x" }]) {
        expect(await asHead.codes(MATRIX, wrong), JSON.stringify(wrong)).toEqual(["INVALID"]);
      }
    });

    it("holds more people than a page of a list", async () => {
      const many = await assignment();
      await server.sql(
        `with made as (insert into "person" ("id", "number", "name") select gen_random_uuid(), 'M' || lpad(n::text, 4, '0'), 'Many ' || n from generate_series(1, 240) n returning "id")
        insert into "obligation" ("id", "assignment_id", "person_id", "kind", "course_id", "due_on") select gen_random_uuid(), $1, "id", 'train', $2, today() from made`,
        [many.id, many.course],
      );
      const answer = await matrix(asAuditor, { state: "open" });
      expect(answer.people.length).toBe(answer.total);
      expect(answer.total).toBeGreaterThan(240);
      expect(answer.states.length).toBe(answer.total);
    });
  });

  describe("counting by values", () => {
    const tally = async (client: Client, by: string[], where?: object) =>
      (await client.get(TALLY, { resource: "obligations", by, where })).tally;

    it("gives numbers that the list behind them has, for a head, an auditor and anybody", async () => {
      const clients = [asHead, asAuditor, await server.as(ann!)];
      for (const client of clients) {
        const groups = await tally(client, ["state", "person.id"]);
        for (const { values, count } of groups) {
          const [state, person] = values;
          const { obligations } = await client.get(
            `{ obligations(where: { state: { eq: ${state} }, person: { id: { eq: "${person}" } } }) { total } }`,
          );
          expect(obligations.total, values.join(" ")).toBe(count);
        }
        const sum = groups.reduce((total: number, { count }: { count: number }) => total + count, 0);
        expect((await client.get("{ obligations { total } }")).obligations.total).toBe(sum);
      }
    }, 60_000);

    it("shows a head nobody of other departments", async () => {
      const departments = (await tally(asHead, ["person.department.name"])).map(({ values }: { values: string[] }) => values[0]);
      expect(departments).toEqual(["Care"]);
    });

    it("counts moments by the organisation's day", async () => {
      const where = { course: { id: { eq: first.course } }, fulfilledAt: { isNull: false } };
      expect(await tally(asHead, ["fulfilledAt"], where)).toEqual([{ values: [day(-4)], count: 1 }]);
    });

    it.each([
      ["obligations", [], undefined, "by"],
      ["obligations", ["nothing"], undefined, "by.0"],
      ["obligations", ["person"], undefined, "by.0"],
      ["obligations", ["state.word"], undefined, "by.0"],
      ["obligations", ["assignment.obligations"], undefined, "by.0"],
      ["assignments", ["audience"], undefined, "by.0"],
      ["provisions", ["text"], undefined, "by.0"],
      ["people", ["phone"], undefined, "by.0"],
      ["obligations", ["state"], [], "where"],
      ["obligations", ["state"], { colour: { eq: "red" } }, "where.colour"],
      ["secrets", ["state"], undefined, "resource"],
    ])("of %s by %j where %j is refused at %s", async (resource, by, where, path) => {
      const { errors } = await asHead.ask(TALLY, { resource, by, where });
      expect([errors?.[0]?.extensions.code, errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(["INVALID", path]);
    });

    it("is for people who are signed in", async () => {
      expect(await server.stranger.codes(TALLY, { resource: "people", by: ["name"] })).toEqual(["UNAUTHENTICATED"]);
    });
  });

  describe("a table as a file", () => {
    const input = {
      resource: "obligations",
      title: "Who is late?",
      format: "CSV",
      head: ["Person", "Late"],
      rows: [
        ["Ann", 2],
        ["=cmd", 1],
      ],
    };

    it("holds what was shown, no formulas, and is noted", async () => {
      const { exportTable } = await asHead.get(TABLE, { input });
      expect(exportTable).toMatchObject({ fileName: `Who is late ${today}.csv`, rows: 2 });
      const text = Buffer.from(exportTable.base64, "base64").toString("utf8").slice(1);
      expect(Papa.parse(text).data).toEqual([
        ["Person", "Late"],
        ["Ann", "2"],
        ["'=cmd", "1"],
      ]);
      const [event] = await server.sql(
        `select "command", "subject_type", "subject_label" from "audit_event" order by "sequence" desc limit 1`,
      );
      expect(event).toEqual(["exportTable", "Obligation", "Who is late?"]);
      const book = (await asHead.get(TABLE, { input: { ...input, format: "XLSX" } })).exportTable;
      expect(Buffer.from(book.base64, "base64").subarray(0, 2).toString()).toBe("PK");
    });

    it.each([
      ["of an unknown list", { resource: "nothing" }, "input.resource"],
      ["without a title", { title: " " }, "input.title"],
      ["without a head", { head: [] }, "input.head"],
      ["with a short row", { rows: [["Ann"]] }, "input.rows"],
      ["with an empty cell", { rows: [["Ann", null]] }, "input.rows"],
      ["with something else for rows", { rows: { length: 2 } }, "input.rows"],
      ["with too many rows", { rows: Array.from({ length: 5001 }, () => ["Ann", 1]) }, "input.rows"],
    ])("is refused %s", async (_name, wrong, path) => {
      const { errors } = await asHead.ask(TABLE, { input: { ...input, ...wrong } });
      expect([errors?.[0]?.extensions.code, errors?.[0]?.extensions.fields?.[0]?.path]).toEqual(["INVALID", path]);
    });
  });
});

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { lastPeriods, type PeriodUnit, periodAfter, periodBefore, periodOf } from "../../schema/register/report/report-period.screen.ts";
import { dayAfter, daysBetween } from "../../schema/shared/days.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const units: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "year"];
const days = fc.integer({ min: 0, max: 20_000 }).map((after) => dayAfter("2000-01-01", after));

describe("periods of reports", () => {
  it("follow one another without gap or overlap, and hold the day that they are of", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...units), (day, unit) => {
        const period = periodOf(day, unit);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodAfter(period, unit).from).toBe(dayAfter(period.to, 1));
        expect(periodBefore(period, unit).to).toBe(dayAfter(period.from, -1));
        if (unit === "week") expect(daysBetween(period.from, period.to)).toBe(6);
      }),
    );
    expect(lastPeriods("2026-11-30", "quarter", 2)).toEqual({ from: "2026-07-01", to: "2026-12-31" });
  });
});

const base = complaints();
const kinds = ["noise", "water", "heat"] as const;

const counted = (values: Partial<RegisterDefinition> = {}): RegisterDefinition => ({
  ...base,
  fields: [
    ...base.fields,
    {
      ...{ key: "kind", label: both("类别", "Kind") },
      of: { kind: "choice", options: kinds.map((key) => ({ key, label: both(key, key) })) },
    },
    { key: "cost", label: both("费用", "Cost"), of: { kind: "money" } },
    { key: "happened", label: both("日期", "Day"), of: { kind: "day" } },
    { key: "witness", label: both("证人", "Witness"), of: { kind: "person" }, personal: { shownTo: [{ kind: "handler" }] } },
    { key: "secret", label: both("薪资", "Pay"), of: { kind: "number" }, personal: { shownTo: [{ kind: "handler" }] } },
  ],
  reports: [
    {
      ...{ key: "monthly", label: both("月报", "Monthly"), groupBy: ["kind", "who"], period: { field: "happened", unit: "month" } },
      measures: [
        { key: "n", label: both("件数", "Records"), of: "count" },
        { key: "large", label: both("较大", "Large"), of: "count", when: "amount != null && amount >= 10.0" },
        { key: "cost", label: both("费用", "Cost"), of: "sum", field: "cost" },
        { key: "mean", label: both("平均", "Mean"), of: "average", field: "amount" },
        { key: "pay", label: both("薪资", "Pay"), of: "sum", field: "secret" },
        { key: "paid", label: both("有薪资", "Paid"), of: "count", when: "secret != null" },
      ],
      frozen: "month",
    },
    {
      ...{ key: "by_witness", label: both("按证人", "By witness"), groupBy: ["witness"] },
      measures: [{ key: "n", label: both("件数", "Records"), of: "count" }],
    },
  ],
  ...values,
});

const month = fc.constantFrom("2026-08", "2026-09", "2026-10");
const record = fc.record({
  kind: fc.option(fc.constantFrom(...kinds)),
  amount: fc.option(fc.integer({ min: 0, max: 20 })),
  cost: fc.option(fc.integer({ min: 0, max: 100_000 }).map((cents) => (cents / 100).toFixed(2))),
  happened: fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-${String(day).padStart(2, "0")}`),
  secret: fc.option(fc.integer({ min: 1, max: 9 })),
});

describe("a report of a register", () => {
  let server: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await RegisterDesk.open(server);
  });
  afterAll(() => server.close());

  const report = async (client: Client, register: string, key = "monthly", from = "2026-08-01", to = "2026-10-31"): Promise<any> =>
    (
      await client.get(
        `query ($register: String!, $key: String!, $from: Date, $to: Date) { registerReport(register: $register, report: $key, from: $from, to: $to) }`,
        { register, key, from, to },
      )
    ).registerReport;
  const refused = async (client: Client, register: string, key: string) => {
    const { errors } = await client.ask(`query ($register: String!, $key: String!) { registerReport(register: $register, report: $key) }`, {
      register,
      key,
    });
    return errors?.[0]?.extensions.fields?.[0]?.code ?? errors?.[0]?.extensions.code;
  };
  const list = async (client: Client, slug: string, where: unknown): Promise<any[]> =>
    (
      await client.get(
        `query ($resource: String!, $where: JSON) { rows(resource: $resource, fields: ["amount", "cost"], where: $where, page: { limit: 100 }) { items } }`,
        { resource: `r/${slug}`, where },
      )
    ).rows.items;

  it("says what an independent count says, and each number leads to its records", async () => {
    await server.setClock("2026-10-31 12:00");
    const { slug } = await desk.register(counted());
    const people = [desk.people.clerk.id, desk.people.second.id, null];
    const made = fc.sample(record, { numRuns: 40, seed: 7 }).map((values, place) => ({ ...values, who: people[place % 3] }));
    for (const values of made) await desk.open(slug, { what: "A", ...values });
    const answer = await report(desk.head, slug);
    const groups = Map.groupBy(made, ({ happened, kind, who }) => JSON.stringify([`${happened.slice(0, 7)}-01`, kind, who]));
    expect(answer.rows.length).toBe(groups.size);
    for (const row of answer.rows) {
      const own = groups.get(JSON.stringify([row.period.from, ...row.groups]))!;
      const amounts = own.flatMap(({ amount }) => amount ?? []);
      const cents = own.flatMap(({ cost }) => (cost === null ? [] : Math.round(Number(cost) * 100)));
      const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
      expect(row.records).toBe(own.length);
      expect(row.figures.n).toBe(own.length);
      expect(row.figures.large).toBe(amounts.filter((amount) => amount >= 10).length);
      expect(row.figures.cost === null ? null : Math.round(Number(row.figures.cost) * 100)).toBe(cents.length > 0 ? sum(cents) : null);
      expect(row.figures.mean).toEqual(amounts.length > 0 ? expect.closeTo(sum(amounts) / amounts.length, 3) : null);
      expect(await list(desk.head, slug, row.where)).toHaveLength(own.length);
      if (row.figures.large > 0) expect(await list(desk.head, slug, row.counted.large)).toHaveLength(row.figures.large);
    }
    expect(answer.rows.find(({ groups: [, who] }: any) => who === people[0]).titles[1]).toBe(desk.people.clerk.name);
  });

  it("is as hidden as its most hidden input, and shows nobody more than their list", async () => {
    await server.setClock("2026-10-31 12:00");
    const { slug } = await desk.register(counted());
    await desk.open(slug, { what: "A", happened: "2026-10-03", secret: 5, kind: "heat" });
    const answer = await report(desk.head, slug);
    expect(answer.figures.filter(({ missing }: any) => missing === "hidden").map(({ key }: any) => key)).toEqual(["pay", "paid"]);
    expect(Object.keys(answer.rows[0].figures).sort()).toEqual(["cost", "large", "mean", "n"]);
    expect(JSON.stringify(answer)).not.toContain("5");
    expect(await refused(desk.head, slug, "by_witness")).toBe("unreadableField");
    expect(await refused(desk.head, slug, "nothing")).toBe("noSuchReport");
    // Whoever opened none and reads none counts none.
    expect((await report(desk.outsider, slug)).rows).toEqual([]);
    const access = { ...base.access };
    const circle = { template: "circle" as const, people: [desk.people.head.id] };
    const sealed = await desk.register(counted({ access: { ...access, read: circle, create: circle, act: circle, configure: circle } }));
    expect(await refused(desk.administrator, sealed.slug, "monthly")).toBe(await refused(desk.administrator, "no-such", "monthly"));
    expect(await refused(desk.auditor, sealed.slug, "monthly")).toBe("unknownResource");
  });

  it("counts nothing that was struck, and shares on time by what became of the limits", async () => {
    await server.setClock("2026-10-31 12:00");
    const { slug } = await desk.register(
      counted({
        // It begins with what never happens here: what became of it is put in by hand.
        limits: [
          {
            ...{ key: "answer", label: both("答复", "Answer"), begins: { on: "transition", transition: "answer" } },
            ...{ ends: [{ on: "entered", state: "closed" }], within: { amount: 1, unit: "days" } },
          },
        ],
        reports: [
          {
            ...{ key: "all", label: both("全部", "All"), groupBy: ["kind"] },
            measures: [{ key: "time", label: both("按时", "On time"), of: "onTime", limit: "answer" }],
          },
        ],
      }),
    );
    const ids: string[] = [];
    for (let place = 0; place < 4; place += 1) ids.push((await desk.open(slug, { what: "A", kind: "heat" })).id);
    const limit = (record: string, met: boolean | null) =>
      server.sql(
        `insert into "record_limit" ("id", "version", "created_at", "updated_at", "record_id", "key", "started_at", "due_at", "counted_in", "met", "escalated")
         values (gen_random_uuid(), 1, now(), now(), $1, 'answer', now(), now(), 'minutes', $2, 0)`,
        [record, met],
      );
    await limit(ids[0]!, true);
    await limit(ids[1]!, true);
    await limit(ids[2]!, false);
    await limit(ids[3]!, null);
    expect((await report(desk.head, slug, "all")).rows[0].figures.time).toBeCloseTo(2 / 3, 9);
    await server.sql(`update "register_record" set "struck_at" = now() where "id" = $1`, [ids[2]!]);
    expect((await report(desk.head, slug, "all")).rows[0]).toMatchObject({ records: 3, figures: { time: 1 } });
  });

  it("is kept once after its period, by itself or by whoever configures, and never changes", async () => {
    await server.setClock("2026-10-31 12:00");
    const { slug } = await desk.register(counted());
    await desk.open(slug, { what: "A", happened: "2026-09-03", kind: "heat", cost: "12.50" });
    await desk.open(slug, { what: "B", happened: "2026-10-03", kind: "heat", cost: "2.50" });
    const freeze = { register: slug, report: "monthly", day: "2026-09-15" };
    expect(await desk.refusal(desk.head, "freezeReport", { ...freeze, day: "2026-10-15" })).toMatchObject({ what: "reportNotFrozen" });
    expect(await desk.refusal(desk.outsider, "freezeReport", freeze)).toMatchObject({ code: expect.stringMatching(/FORBIDDEN|NOT_FOUND/) });
    const first = await desk.run(desk.head, "freezeReport", freeze, "id from to checksum frozenBy { id }");
    expect(first).toMatchObject({ from: "2026-09-01", to: "2026-09-30", frozenBy: { id: desk.people.head.id } });
    await desk.open(slug, { what: "late", happened: "2026-09-04", kind: "heat", cost: "1.00" });
    expect((await desk.run(desk.head, "freezeReport", freeze, "id")).id).toBe(first.id);
    await server.setClock("2026-11-01 00:21");
    await runDailyWork(server.database);
    await runDailyWork(server.database);
    const kept = await desk.head.get(
      `query ($slug: String!) { reportSnapshots(where: { register: { slug: { eq: $slug } } }, orderBy: [{ from: ASC }]) { items { id from } } }`,
      { slug },
    );
    expect(kept.reportSnapshots.items.map(({ from }: any) => from)).toEqual(["2026-09-01", "2026-10-01"]);
    const frozen = await desk.clerk.get(`query ($id: ID!) { frozenReport(id: $id) }`, { id: first.id });
    expect(frozen.frozenReport).toMatchObject({ intact: true, answer: { rows: [{ records: 1, figures: { cost: "12.50" } }] } });
    expect(await desk.outsider.get(`query ($id: ID!) { frozenReport(id: $id) }`, { id: first.id })).toEqual({ frozenReport: null });
    await expect(server.sql(`update "report_snapshot" set "figures" = '{}' where "id" = $1`, [first.id])).rejects.toThrow();
    await expect(server.sql(`delete from "report_snapshot"`)).rejects.toThrow();
  });
});

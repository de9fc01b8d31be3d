import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PointsDefinition, PointsRule } from "../../schema/register/definition/account.screen.ts";
import type { RegisterDefinition } from "../../schema/register/definition/definition.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import { type Client, TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const head = [{ kind: "head", of: "register" }] as const;
const rule = (key: string, points: number, from?: PointsRule["from"]): PointsRule => ({
  key,
  label: both(key, key),
  points,
  ...(from ? { from } : {}),
});
const step = (key: string, from: readonly string[], to: string) => ({
  key,
  label: both(key, key),
  from,
  to,
  who: [{ kind: "staff" } as const],
});
const state = (key: string) => ({ key, label: both(key, key), tone: "neutral" as const, open: true });

const score: PointsDefinition = {
  ...{ key: "score", label: both("月度得分", "Points"), of: "who", day: "day", period: "month", start: 100, bands: "grades" },
  rules: [
    rule("missing", -2, { state: "counted", when: "what == 'missing'" }),
    rule("serious", -5, { state: "counted", when: "what == 'serious'" }),
    rule("terrible", -11, { state: "counted", when: "what == 'terrible'" }),
    rule("slow", -2, { limit: "answer" }),
    rule("late", -1),
  ],
  streak: { periods: 2, below: 90, says: both("建议面谈", "Talk"), tells: [...head] },
  correctedBy: [...head],
};

/** Deductions as they are proposed, counted, dropped and struck. */
const deductions = (points: Partial<PointsDefinition> = {}, more: Partial<RegisterDefinition> = {}): RegisterDefinition =>
  complaints({
    fields: [
      { key: "what", label: both("事由", "What"), of: { kind: "text" }, required: true },
      { key: "who", label: both("人员", "Who"), of: { kind: "person" }, required: true },
      { key: "day", label: both("日期", "Day"), of: { kind: "day" } },
      { key: "until", label: both("期限", "Until"), of: { kind: "moment" } },
    ],
    states: [state("proposed"), state("counted"), { ...state("filed"), open: false }, { ...state("struck"), open: false }],
    transitions: [
      step("count", ["proposed"], "counted"),
      step("file", ["counted"], "filed"),
      step("strike", ["proposed", "counted", "filed"], "struck"),
    ],
    bands: [
      {
        ...{ key: "grades", label: both("等次", "Grade"), over: "points" },
        bands: [
          { key: "c", label: both("C", "C"), to: { value: 80, included: false } },
          { key: "b", label: both("B", "B"), from: { value: 80, included: true }, to: { value: 90, included: false } },
          { key: "a", label: both("A", "A"), from: { value: 90, included: true } },
        ],
      },
    ],
    limits: [
      {
        ...{ key: "answer", label: both("答复", "Answer"), begins: { on: "opened" }, ends: [{ on: "left", state: "proposed" }] },
        within: { until: "until" },
      },
    ],
    access: { ...complaints().access, act: { template: "everybody" } },
    points: [{ ...score, ...points }],
    ...more,
  });

describe("points of people", () => {
  let server: TestServer;
  let other: TestServer;
  let desk: RegisterDesk;

  beforeAll(async () => {
    server = await TestServer.start();
    other = await server.another();
    desk = await RegisterDesk.open(server);
    await server.setClock("2026-10-12 08:00");
  });
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  const jobs = async (kind: string, servers: readonly TestServer[] = [server]) => {
    await keepJobs(server.database.reading);
    await server.sql(`update "job" set "next_at" = rulebook_now() where "kind" = $1`, [kind]);
    await Promise.all(servers.map((one) => runDueJobs(one.database, pino({ level: "silent" }), String(one === server))));
  };
  const entries = async (slug: string, client: Client = desk.head): Promise<any[]> =>
    (
      await client.get(
        `query ($slug: String!) { pointsEntries(where: { register: { slug: { eq: $slug } } }, orderBy: [{ at: ASC }, { id: ASC }], page: { limit: 100 }) {
          items { id account rule kind points counts period because reason takenBack person { id } record { id } corrects { id } disputes { id version state reason answer } } } }`,
        { slug },
      )
    ).pointsEntries.items;
  const table = async (slug: string, client: Client = desk.head): Promise<any> =>
    (await client.get(`query ($slug: String!) { registerPoints(register: $slug) }`, { slug })).registerPoints;
  const now = async (slug: string, period: string, client: Client = desk.head, of: "clerk" | "second" | "outsider" = "clerk") => {
    const { people } = await table(slug, client);
    return people.find(({ id }: any) => id === desk.people[of].id)?.scores.find((one: any) => one.period === period);
  };
  const deduct = async (slug: string, what: string, day: string | null = null, who = desk.people.clerk.id) => {
    const record = await desk.open(slug, { what, who, ...(day ? { day } : {}) }, desk.second);
    return desk.give(record, "count", desk.second);
  };
  const at = async (id: string) => (await desk.head.get(`{ registerRecord(id: "${id}") { id version } }`)).registerRecord;

  it("follow from what a record enters, once, in the period of its day, with the band at its edges", async () => {
    const { slug } = await desk.register(deductions());
    expect(await now(slug, "2026-10")).toBeUndefined();
    const first = await deduct(slug, "serious");
    expect(await now(slug, "2026-10")).toMatchObject({ score: 95, band: { key: "a" }, entries: 1 });
    await desk.give(first, "file", desk.second);
    expect(await entries(slug)).toHaveLength(1);
    await deduct(slug, "serious");
    expect(await now(slug, "2026-10")).toMatchObject({ score: 90, band: { key: "a" } });
    await deduct(slug, "missing");
    expect(await now(slug, "2026-10")).toMatchObject({ score: 88, band: { key: "b" } });
    for (const what of ["missing", "missing", "missing", "missing"]) await deduct(slug, what);
    expect(await now(slug, "2026-10")).toMatchObject({ score: 80, band: { key: "b" } });
    await deduct(slug, "missing");
    expect(await now(slug, "2026-10")).toMatchObject({ score: 78, band: { key: "c" } });
    await deduct(slug, "missing", "2026-09-30");
    expect(await now(slug, "2026-09")).toMatchObject({ score: 98 });
    const { notifications } = await desk.clerk.get(
      `{ notifications(where: { kind: { eq: pointsEntered } }, page: { limit: 50 }) { items { kind } total } }`,
    );
    expect(notifications.total).toBe(9);
  });

  it("are taken back by an entry of its own where the record was struck or says something else", async () => {
    const { slug } = await desk.register(deductions());
    const record = await deduct(slug, "serious");
    const { version } = await at(record.id);
    const save = { recordId: record.id, expectedVersion: version, data: { who: desk.people.second.id } };
    await desk.run(desk.second, "saveRecord", save, "id");
    expect((await entries(slug)).map(({ kind, because, points, person }) => [kind, because, points, person.id])).toEqual([
      ["state", null, "-5.00", desk.people.clerk.id],
      ["corrected", "changed", "5.00", desk.people.clerk.id],
      ["state", null, "-5.00", desk.people.second.id],
    ]);
    await desk.run(desk.second, "saveRecord", { ...save, expectedVersion: version + 1, data: { day: "2026-09-01" } }, "id");
    expect(await now(slug, "2026-09", desk.head, "second")).toMatchObject({ score: 95 });
    expect(await now(slug, "2026-10", desk.head, "second")).toMatchObject({ score: 100 });
    await desk.give(await at(record.id), "strike", desk.second);
    expect((await entries(slug)).at(-1)).toMatchObject({ because: "struck", points: "5.00", period: "2026-09" });
    expect(
      (await entries(slug)).filter(({ kind }) => kind === "state").every(({ counts, takenBack }) => counts === "0.00" && takenBack),
    ).toBe(true);
    await expect(server.sql(`update points_entry set hundredths = 1`)).rejects.toThrow();
    await expect(server.sql(`delete from points_entry`)).rejects.toThrow();
  });

  it("follow from a limit that was missed, once though two servers look, and go when it was met after all", async () => {
    const { slug } = await desk.register(deductions());
    const record = await desk.open(slug, { what: "x", who: desk.people.clerk.id, until: "2026-10-12T02:00:00.000Z" }, desk.second);
    await server.setClock("2026-10-12 10:00");
    await jobs("tendRecordLimits");
    expect(await entries(slug)).toEqual([]);
    await server.setClock("2026-10-12 10:01");
    await jobs("tendRecordLimits", [server, other]);
    expect(await entries(slug)).toMatchObject([{ kind: "limit", rule: "slow", points: "-2.00", record: { id: record.id } }]);
    const { version } = await at(record.id);
    const later = { recordId: record.id, expectedVersion: version, data: { until: "2026-10-12T09:00:00.000Z" } };
    await desk.run(desk.second, "saveRecord", later, "id");
    expect((await entries(slug)).at(-1)).toMatchObject({ because: "limitMet", points: "2.00" });
    await server.setClock("2026-10-12 17:01");
    await desk.give(await at(record.id), "count", desk.second);
    expect((await entries(slug)).filter(({ counts }) => counts === "-2.00")).toMatchObject([{ kind: "limit" }]);
  });

  it("follow from a duty that was missed, and go when it is made up for or skipped", async () => {
    await server.setClock("2026-10-13 08:00");
    const duty = {
      ...{
        key: "log",
        label: both("日报", "Report"),
        rhythm: { every: "day" } as const,
        at: "18:00",
        onDayOff: "keep" as const,
        each: true,
      },
      ...{
        owedBy: [{ kind: "people" as const, people: [desk.people.clerk.id, desk.people.second.id] }],
        fulfilledBy: {},
        skippedBy: [...head],
      },
    };
    const rules = [rule("missing_report", -2, { duty: "log" })];
    const { slug } = await desk.register(deductions({ rules }, { duties: [duty], limits: [] }));
    await desk.open(slug, { what: "x", who: desk.people.second.id }, desk.second);
    await server.setClock("2026-10-13 18:00");
    await jobs("keepPoints");
    expect(await entries(slug)).toEqual([]);
    await server.setClock("2026-10-13 18:01");
    await jobs("keepPoints", [server, other]);
    expect(await entries(slug)).toMatchObject([{ kind: "duty", points: "-2.00", person: { id: desk.people.clerk.id } }]);
    await desk.open(slug, { what: "x", who: desk.people.clerk.id }, desk.clerk);
    expect(await entries(slug)).toMatchObject([{ counts: "0.00" }, { because: "madeUp" }]);
    await server.setClock("2026-10-14 00:00");
    await jobs("openDuties");
    await server.setClock("2026-10-14 18:01");
    await jobs("keepPoints");
    expect((await entries(slug)).filter(({ counts }) => counts === "-2.00")).toHaveLength(2);
    const { registerDutyTimes } = await desk.head.get(
      `query ($slug: String!) { registerDutyTimes(where: { duty: { register: { slug: { eq: $slug } } }, dueOn: { eq: "2026-10-14" } }) { items { id version } } }`,
      { slug },
    );
    const [{ id, version }] = registerDutyTimes.items;
    await desk.run(desk.head, "skipDuty", { id, expectedVersion: version, reason: "Moving" }, "id");
    expect((await entries(slug)).filter(({ counts }) => counts === "-2.00")).toEqual([]);
    expect((await entries(slug)).filter(({ because }) => because === "skipped")).toHaveLength(2);
  });

  it("are given, corrected, disputed and decided by whom the register names, with reasons that stay", async () => {
    await server.setClock("2026-10-15 08:00");
    const { slug } = await desk.register(deductions());
    const give = { register: slug, account: "score", rule: "late", personId: desk.people.clerk.id, reason: "Came late" };
    expect(await desk.refusal(desk.second, "givePoints", give)).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.head, "givePoints", { ...give, personId: desk.people.head.id })).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.head, "givePoints", { ...give, rule: "serious" })).toMatchObject({
      path: "input.rule",
      what: "notByHand",
    });
    expect(await desk.refusal(desk.head, "givePoints", { ...give, day: "2026-10-16" })).toMatchObject({ path: "input.day" });
    const { id } = await desk.run(desk.head, "givePoints", { ...give, day: "2026-10-14" }, "id");
    const dispute = { entryId: id, reason: "The bus" };
    expect(await desk.refusal(desk.second, "disputePoints", dispute)).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.outsider, "disputePoints", dispute)).toMatchObject({ code: "NOT_FOUND" });
    const said = await desk.run(desk.clerk, "disputePoints", dispute, "id version state");
    expect(said).toMatchObject({ state: "open" });
    expect(await desk.refusal(desk.clerk, "disputePoints", dispute)).toMatchObject({ code: "CONFLICT" });
    expect(await now(slug, "2026-10")).toMatchObject({ score: 99, disputed: 1 });
    const decide = { id: said.id, expectedVersion: said.version, grants: true, answer: "True" };
    expect(await desk.refusal(desk.clerk, "decideDispute", decide)).toMatchObject({ code: "FORBIDDEN" });
    // The head gave them, and does not judge their own doing.
    expect(await desk.refusal(desk.head, "decideDispute", decide)).toMatchObject({ code: "FORBIDDEN" });
    const correct = { entryId: id, counted: "-1", counts: "-0.5", reason: "Half" };
    expect(await desk.refusal(desk.clerk, "correctPoints", correct)).toMatchObject({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.head, "correctPoints", { ...correct, counts: "a" })).toMatchObject({ path: "input.counts" });
    await desk.run(desk.head, "correctPoints", correct, "id");
    expect(await desk.refusal(desk.head, "correctPoints", correct)).toMatchObject({ code: "CONFLICT" });
    expect(await now(slug, "2026-10")).toMatchObject({ score: 99.5 });
    const record = await deduct(slug, "serious");
    const own = (await entries(slug)).find((one) => one.record?.id === record.id);
    const against = await desk.run(desk.clerk, "disputePoints", { entryId: own.id, reason: "Not I" }, "id version");
    const granted = { id: against.id, expectedVersion: against.version, grants: true, counts: "-2", answer: "Partly" };
    expect(await desk.run(desk.head, "decideDispute", granted, "state answer")).toEqual({ state: "granted", answer: "Partly" });
    expect(await now(slug, "2026-10")).toMatchObject({ score: 97.5, disputed: 1 });
    const told = await desk.clerk.get(
      `query ($id: ID!) { notifications(where: { pointsEntry: { id: { eq: $id } } }, orderBy: [{ createdAt: ASC }]) { items { kind } } }`,
      {
        id: own.id,
      },
    );
    expect(told.notifications.items.map(({ kind }: any) => kind).sort()).toEqual(["pointsDecided", "pointsEntered"]);
    // What somebody corrected stays, whatever happens to the record that changes nothing of it.
    await desk.give(await at(record.id), "file", desk.second);
    expect(await now(slug, "2026-10")).toMatchObject({ score: 97.5 });
    await expect(server.sql(`update points_dispute set answer = 'x' where outcome is not null`)).rejects.toThrow();
  });

  it("count what the last of several corrections says, whoever is quicker, and nothing once the record was struck", async () => {
    const { slug } = await desk.register(deductions());
    const record = await deduct(slug, "serious");
    const [own] = await entries(slug);
    const correct = (counts: string) => desk.refusal(desk.head, "correctPoints", { entryId: own.id, counted: "-5", counts, reason: "So" });
    const codes = (await Promise.all(["-1", "-2", "-3", "-4"].map(correct))).map(({ code }) => code);
    expect(codes.sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "none"]);
    const { counts } = (await entries(slug))[0];
    const again = desk.refusal(desk.head, "correctPoints", { entryId: own.id, counted: counts, counts: "-4.5", reason: "So" });
    const struck = at(record.id).then((found) => desk.give(found, "strike", desk.second));
    await Promise.all([again, struck]);
    const after = await entries(slug);
    const total = after.reduce((sum, { points }) => sum + Number(points), 0);
    expect([total, after.find(({ id }) => id === own.id).counts]).toEqual([0, "0.00"]);
  });

  it("are seen by the person and those whom the register's rights reach, and by nobody else", async () => {
    const { slug } = await desk.register(deductions());
    await deduct(slug, "serious", null, desk.people.outsider.id);
    expect(await entries(slug, desk.outsider)).toMatchObject([{ points: "-5.00", record: null }]);
    expect((await table(slug, desk.outsider)).mine.scores.at(-1)).toMatchObject({ score: 95 });
    await deduct(slug, "serious");
    expect((await table(slug, desk.outsider)).people).toHaveLength(1);
    const circle = { template: "circle", people: [desk.people.head.id, desk.people.second.id] } as const;
    const sealed = await desk.register(deductions({}, { access: { read: circle, create: circle, act: circle, configure: circle } }));
    await deduct(sealed.slug, "serious");
    expect(await entries(sealed.slug)).toHaveLength(1);
    for (const client of [desk.clerk, desk.outsider, desk.administrator, desk.auditor]) {
      expect(await entries(sealed.slug, client)).toEqual([]);
      expect(
        (await client.ask(`query ($slug: String!) { registerPoints(register: $slug) }`, { slug: sealed.slug })).errors?.[0]?.extensions
          ?.code,
      ).toBe("NOT_FOUND");
      expect(JSON.stringify(await client.get(`{ myPoints notifications { items { kind pointsEntry { id } } } }`))).not.toContain(
        sealed.slug,
      );
    }
  });

  it("propose something to whom the register names once two months lie below the mark, told once", async () => {
    await server.setClock("2026-11-02 08:00");
    const { slug } = await desk.register(deductions());
    await server.sql(`update membership set "from" = '2026-01-01' where person_id = $1`, [desk.people.clerk.id]);
    const proposals = async () => {
      const { notifications } = await desk.head.get(
        `query ($slug: String!) { notifications(where: { kind: { eq: pointsStreak }, pointsEntry: { register: { slug: { eq: $slug } } } }) { items { pointsEntry { person { id } } } } }`,
        { slug },
      );
      return notifications.items;
    };
    await deduct(slug, "terrible", "2026-10-31");
    await deduct(slug, "terrible");
    await jobs("proposeByPoints");
    // November is not over.
    expect(await proposals()).toEqual([]);
    expect((await table(slug)).people[0]).toMatchObject({ proposal: null });
    await server.setClock("2026-12-01 00:30");
    await jobs("proposeByPoints", [server, other]);
    await jobs("proposeByPoints");
    expect(await proposals()).toMatchObject([{ pointsEntry: { person: { id: desk.people.clerk.id } } }]);
    expect((await table(slug)).people[0]).toMatchObject({ proposal: { says: { en: "Talk" }, period: "2026-11" } });
    // What is counted late for months that are over is said at once.
    await deduct(slug, "terrible", "2026-10-01", desk.people.outsider.id);
    expect(await proposals()).toHaveLength(1);
    await server.sql(`update membership set "from" = '2026-01-01' where person_id = $1`, [desk.people.outsider.id]);
    await deduct(slug, "terrible", "2026-11-30", desk.people.outsider.id);
    expect(await proposals()).toHaveLength(2);
    // Also of two months that lie further back.
    await deduct(slug, "terrible", "2026-09-30", desk.people.outsider.id);
    expect(await proposals()).toHaveLength(3);
  });
});

import { expect } from "vitest";
import type { RegisterPack } from "../../schema/register/definition/pack.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { packFiles } from "../seeds/read-packs.ts";
import { TestServer } from "../support/server.ts";
import { heard, type Why } from "./command-desk.ts";
import { RecordDesk } from "./record-desk.ts";
import { type Places, SmallCompany } from "./small-company.ts";
import { type Kept, Touched } from "./touched.ts";

const packNamed = (slug: string): RegisterPack => {
  const found = packFiles.find((file) => file.pack.slug === slug);
  if (!found) throw new Error(`No pack ${slug}`);
  return found.pack;
};
const withNeeds = (pack: RegisterPack): readonly RegisterPack[] => [
  ...new Set([...(pack.needs ?? []).flatMap((slug) => withNeeds(packNamed(slug))), pack]),
];

/** The instant of a time such as "2026-03-02 09:00"; "24:00" is the end of the day. */
const instant = (time: string): number => Date.parse(`${time.slice(0, 10)}T00:00:00+08:00`) + minutesOf(time.slice(11)) * 60_000;
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const later = (time: string, minutes: number): string =>
  new Date(instant(time) + (minutes + 480) * 60_000).toISOString().slice(0, 16).replace("T", " ");

/** A time, and who is told then, and nobody else. */
export type Telling = readonly [time: string, ...names: string[]];

/** How a limit goes with two records that began together. */
export interface LimitTale {
  /** Ended at the last minute. */
  readonly met: Kept;
  /** Ended once everybody was told. */
  readonly missed: Kept;
  /** The last minute; "24:00" of a day for its end. */
  readonly due: string;
  readonly ends: (record: Kept) => Promise<void>;
  readonly warns?: Telling;
  readonly tells?: readonly Telling[];
}

type Figures = Readonly<Record<string, number | string | null>>;

/** A line of a report as a story writes it: groups, the period before them where there are any, and figures. */
export type ReportLine = readonly [groups: readonly (string | null)[], figures: Figures];

/** What a story is told with: a pack, installed in a small company, at a clock that is set. */
export class PackDesk extends RecordDesk {
  /**
   * @param time in the organisation's zone, such as "2026-03-02 09:00"
   * @param how where the holders of positions sit, and who looks at records where nobody is named
   */
  static async open(slug: string, time: string, how: { places?: Places; reader?: string } = {}) {
    return PackDesk.at(await TestServer.start(), slug, time, how);
  }

  /** On a server that runs already, such as that of a stage; see `open`. */
  static async at(
    server: TestServer,
    slug: string,
    time: string,
    { places = {}, reader = "head" }: Parameters<typeof PackDesk.open>[2] = {},
  ) {
    await server.setClock(time);
    await keepJobs(server.database.reading);
    const pack = packNamed(slug);
    const packs = withNeeds(pack);
    const company = await SmallCompany.found(server, packs, places);
    const parameters = Object.fromEntries(
      packs.flatMap((one) =>
        one.parameters.map(({ key }) => [one === pack ? key : `${one.slug}.${key}`, company.parameters[key]] as const),
      ),
    );
    const input = { pack: slug, owningDepartmentId: company.department("own"), parameters };
    const client = await company.client(company.installer);
    const { installPack } = await client.get("mutation ($input: InstallPackInput!) { installPack(input: $input) }", { input });
    expect(installPack.problems.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
    return new PackDesk(server, company, slug, new Touched(pack.definition, company), reader);
  }

  /** The desk of another register that was installed with it; what is done there is no part of the story. */
  beside = (slug: string): PackDesk =>
    new PackDesk(this.server, this.company, slug, new Touched(packNamed(slug).definition, this.company), this.reader);

  private async limitsOf(record: Kept): Promise<readonly any[]> {
    const query = "query ($id: ID!) { registerRecord(id: $id) { limits { key dueAt endedAt pausedSince met byMinutes } } }";
    return (await this.ask(this.reader, query, { id: record.id })).registerRecord.limits;
  }

  private async limitOf(record: Kept, key: string): Promise<any> {
    const all = (await this.limitsOf(record)).filter((one) => one.key === key);
    expect(all.length, `limits ${key} of ${record.number}`).toBeGreaterThan(0);
    return all.find(({ endedAt }) => endedAt === null) ?? all[0];
  }

  /** The limit runs until the last minute that is named. */
  async due(record: Kept, key: string, due: string): Promise<void> {
    const { dueAt, endedAt } = await this.limitOf(record, key);
    expect(endedAt, `${key} runs`).toBeNull();
    expect(Math.ceil(Date.parse(dueAt) / 60_000) * 60_000, `${key} runs until ${dueAt}`).toBe(instant(due));
  }

  async noLimit(record: Kept, key: string): Promise<void> {
    expect((await this.limitsOf(record)).map((one) => one.key)).not.toContain(key);
    this.touched.touch(`limit ${key}: not for all`);
  }

  /** Every limit of the record has ended. */
  async allEnded(record: Kept): Promise<void> {
    for (const { key, endedAt } of await this.limitsOf(record)) expect(endedAt, `${key} of ${record.number}`).not.toBeNull();
  }

  async paused(record: Kept, key: string): Promise<void> {
    expect((await this.limitOf(record, key)).pausedSince, `${key} is paused`).not.toBeNull();
    this.touched.touch(`limit ${key}: paused`);
  }

  /** What is done ends the limit, which is met or missed by so many minutes then; null where that does not matter. */
  async ended(record: Kept, key: string, met: boolean, byMinutes: number | null, end: () => Promise<void>): Promise<void> {
    const { state } = record;
    this.last = "";
    await end();
    const ended = (await this.limitsOf(record)).find((one) => one.key === key && one.met !== null);
    expect(ended, `${key} of ${record.number}`).toMatchObject({
      met,
      ...(byMinutes === null ? {} : { byMinutes }),
      endedAt: expect.anything(),
    });
    this.touched.touch(`limit ${key}: ${met ? "met" : "missed"}`);
    const limit = this.touched.definition.limits?.find((one) => one.key === key);
    for (const { on, ...what } of limit?.ends ?? []) {
      const of = Object.values(what).join();
      const happened = {
        transition: of === this.last,
        entered: of === record.state,
        left: of === state,
        field: record.data[of] !== undefined,
      };
      if (on === "opened" || happened[on]) this.touched.touch(`limit ${key}: ended as ${on} ${of}`);
    }
  }

  /** A limit that one record meets at its last minute, and another misses a minute later, with whom it warns and tells. */
  async limit(key: string, { met, missed, due, ends, warns, tells = [] }: LimitTale): Promise<void> {
    const limit = this.touched.definition.limits?.find((one) => one.key === key);
    for (const record of [met, missed]) await this.due(record, key, due);
    const told = async (kind: "recordWarned" | "recordMissed", records: readonly Kept[], [time, ...names]: Telling) => {
      await this.at(later(time, -1));
      const news = await Promise.all(records.map((record) => this.watch(record, kind)));
      await this.at(time);
      for (const newly of news) expect(await newly(), `${key}: ${kind} at ${time}`).toEqual([...names].sort());
      return names;
    };
    if (warns)
      this.touched.touchWho(`limit ${key}: warns`, limit?.warning?.tells ?? [], await told("recordWarned", [met, missed], warns), met);
    const lastMinute = due.endsWith("24:00") ? later(due, -1) : due;
    await this.at(lastMinute);
    await this.ended(met, key, true, 0, () => ends(met));
    for (const [place, telling] of tells.entries()) {
      const names = await told("recordMissed", [missed], telling);
      const who = limit?.escalations?.[place]?.tells ?? [];
      this.touched.touchWho(`limit ${key}: escalation ${place + 1} tells`, who, names, missed);
    }
    const [now] = tells.at(-1) ?? [];
    if (now === undefined) await this.at(later(due, 1));
    const late = now === undefined ? 1 : Math.max(1, (instant(now) - instant(due)) / 60_000);
    await this.ended(missed, key, false, -late, () => ends(missed));
  }

  private async timeOf(key: string, period: string, about: Kept | null = null): Promise<any> {
    const query = `query ($where: RegisterDutyTimeWhere) { registerDutyTimes(where: $where) { items { id version dueOn dueAt state owed done } } }`;
    const duty = { key: { eq: key }, register: { slug: { eq: this.slug } }, ...(about ? { about: { id: { eq: about.id } } } : {}) };
    const { registerDutyTimes } = await this.ask(this.reader, query, { where: { duty, period: { eq: period } } });
    expect(registerDutyTimes.items, `${key} of ${period}`).toHaveLength(1);
    return registerDutyTimes.items[0];
  }

  /** How a duty stands at the time that its rhythm says; `due` where it counts to the minute, or is moved from a day off. */
  async duty(key: string, period: string, state: string, { due, about = null }: { due?: string; about?: Kept | null } = {}): Promise<void> {
    const time = await this.timeOf(key, period, about);
    expect(time.state, `${key} of ${period}`).toBe(state);
    if (due !== undefined && due.length === 10) expect(time.dueOn, `${key} of ${period}`).toBe(due);
    else if (due !== undefined) expect(Date.parse(time.dueAt), `${key} of ${period}`).toBe(instant(due));
    this.touched.touch(`duty ${key}: ${state}`);
  }

  /** What somebody did does not fulfil the duty. */
  async stillOwed(key: string, period: string, about: Kept | null = null): Promise<void> {
    await this.duty(key, period, "open", { about });
    this.touched.touch(`duty ${key}: not by every record`);
  }

  /** How the duty stands with each of these; null for who does not owe it. */
  async owes(key: string, period: string, people: Readonly<Record<string, string | null>>, about: Kept | null = null): Promise<void> {
    const { owedBy = [] } = this.touched.definition.duties?.find((one) => one.key === key) ?? {};
    const duty = { key: { eq: key }, register: { slug: { eq: this.slug } }, ...(about ? { about: { id: { eq: about.id } } } : {}) };
    for (const [name, state] of Object.entries(people)) {
      const where = { kind: { eq: "report" }, period: { eq: period }, person: { id: { eq: this.id(name) } }, duty };
      const query = "query ($where: ObligationWhere) { obligations(where: $where) { items { state } } }";
      const { obligations } = await this.ask(name, query, { where });
      expect(obligations.items[0]?.state ?? null, `${key} of ${period} for ${name}`).toBe(state);
      if (state !== null) this.touched.touchWho(`duty ${key}: owed by`, owedBy, [name], about);
    }
  }

  async skip(by: string, key: string, period: string, reason: string, about: Kept | null = null): Promise<void> {
    const { id, version } = await this.timeOf(key, period, about);
    const answer = await this.give(by, "skipDuty", { id, expectedVersion: version, reason }, "state");
    expect(heard(answer), `${by} skips ${key}`).toBe("");
    const { skippedBy = [] } = this.touched.definition.duties?.find((one) => one.key === key) ?? {};
    this.touched.touchWho(`duty ${key}: skipped by`, skippedBy, [by], about);
    await this.duty(key, period, "skipped", { about });
  }

  async skippingRefused(by: string, key: string, period: string, why: Why, about: Kept | null = null): Promise<void> {
    const { id, version } = await this.timeOf(key, period, about);
    this.refusal(await this.give(by, "skipDuty", { id, expectedVersion: version, reason: "Why not" }, "state"), why, `${by} skips`);
    this.touched.touch(`duty ${key}: skipping refused`);
  }

  /** What a record booked, each as "entry way amount sum". */
  async booked(record: Kept, ...entries: readonly string[]): Promise<void> {
    const query = `query ($id: ID!) { balanceEntries(where: { record: { id: { eq: $id } } }, orderBy: [{ at: ASC }, { ordinal: ASC }]) {
      items { balance kind what way amount sum } } }`;
    const { balanceEntries } = await this.ask(this.reader, query, { id: record.id });
    const said = balanceEntries.items.map(({ kind, what, way, amount, sum }: any) =>
      [kind === "booked" ? what : kind, way, amount, sum].join(" "),
    );
    expect(said, `what ${record.number} booked`).toEqual(entries);
    for (const { balance, kind, what } of balanceEntries.items)
      this.touched.touch(kind === "booked" ? `balance ${balance}: ${what} booked` : `balance ${balance}: ${kind}`);
  }

  /** What is done tells these, and nobody else, that a balance is low. */
  async low(record: Kept, names: readonly string[], act: () => Promise<void>): Promise<void> {
    const newly = await this.watch(record, "balanceLow");
    await act();
    expect(await newly(), `who is told that ${record.number} left little`).toEqual([...names].sort());
    for (const { key, low } of this.touched.definition.balances ?? [])
      this.touched.touchWho(`balance ${key}: low tells`, low?.tells ?? [], names, record);
  }

  /** The story decided something on this side of an edge. */
  edge(bands: string, value: number, side: "below" | "at" | "above"): void {
    this.touched.touch(`band ${bands}: ${side} ${value}`);
  }

  /** The report over these days says what the story works out; a line begins with its period where there are any. */
  async report(
    key: string,
    days: readonly [from: string, to: string] | null,
    lines: readonly ReportLine[],
    by = this.reader,
  ): Promise<void> {
    const query = `query ($register: String!, $report: String!, $from: Date, $to: Date) {
      registerReport(register: $register, report: $report, from: $from, to: $to) }`;
    const asked = { register: this.slug, report: key, ...(days ? { from: days[0], to: days[1] } : {}) };
    const { registerReport } = await this.ask(by, query, asked);
    this.holdLines(key, registerReport, lines);
    for (const [, figures] of lines) for (const measure of Object.keys(figures)) this.touched.touch(`report ${key}: ${measure}`);
  }

  private holdLines(key: string, answer: any, lines: readonly ReportLine[]): void {
    const said = answer.rows.map(({ period, groups, figures }: any) => [[...(period ? [period.from] : []), ...groups], figures]);
    const inOrder = (all: readonly ReportLine[]) => [...all].sort(([a], [b]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    expect(inOrder(said), `report ${key}`).toEqual(inOrder(lines));
  }

  /** A report is kept by itself after the end of its period, and says what it said. */
  async kept(key: string, time: string, lines: readonly ReportLine[], by = this.reader): Promise<void> {
    await this.server.setClock(time);
    await this.run("freezeReports");
    const query = `query ($slug: String!, $report: String!) {
      reportSnapshots(where: { register: { slug: { eq: $slug } }, report: { eq: $report } }, orderBy: [{ from: DESC }]) { items { id } } }`;
    const { reportSnapshots } = await this.ask(by, query, { slug: this.slug, report: key });
    expect(reportSnapshots.items, `kept reports ${key}`).not.toHaveLength(0);
    const { frozenReport } = await this.ask(by, "query ($id: ID!) { frozenReport(id: $id) }", reportSnapshots.items[0]);
    expect(frozenReport.intact).toBe(true);
    this.holdLines(key, frozenReport.answer, lines);
    this.touched.touch(`report ${key}: kept`);
  }
}

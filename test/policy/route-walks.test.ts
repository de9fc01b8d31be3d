import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { transactionExecutor } from "../../server/database/executor.ts";
import { tendApprovals } from "../../server/policy/approval/tend-approvals.ts";
import { runs } from "../support/runs.ts";
import { type Client, TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";
import { type ModelStep, RouteModel, type Who, World } from "./route-model.ts";

const PEOPLE = 8;
const EDITORS: readonly Who[] = [0, 3, 5];
const PUBLISHED = ["员工应当礼貌待客，使用文明用语，不得推诿。", "电话应当在三声之内接听，无法处理的应当登记。"];
const APPROVALS = `id version round step basis decision voidedAt approver { id } onBehalfOf { id }`;
const ROUND = `id version state step submittedAt approvals { ${APPROVALS} } provisions { id version identity text }`;

const who = fc.nat(PEOPLE - 1);
const maybe = fc.option(who, { nil: null });
const steps = fc.array(
  fc.record({
    asks: fc.constantFrom("people", "head", "position", "approvers", "chosen"),
    people: fc.uniqueArray(who, { minLength: 1, maxLength: 4 }),
    quorum: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    passOnTo: maybe,
  }),
  { minLength: 1, maxLength: 3 },
);
const event = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: fc.constant("agree" as const), who, any: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("refuse" as const), who, any: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("submit" as const), chosen: fc.uniqueArray(who, { maxLength: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("write" as const), who: fc.constantFrom(...EDITORS), at: fc.nat(1), back: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("takeBack" as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("leave" as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("lock" as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("role" as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("post" as const), who }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("head" as const), who: maybe, deputy: maybe }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("standIn" as const), who, other: who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("late" as const) }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("replace" as const), who }) },
);
type Event = typeof event extends fc.Arbitrary<infer One> ? One : never;
const isOfWorld = ({ does }: Event) => ["leave", "lock", "role", "post", "head", "standIn"].includes(does);
type Drawn = typeof steps extends fc.Arbitrary<infer One> ? One : never;

let server: TestServer;
let desk: Desk;
let people: readonly Person[];
let clients: readonly Client[];
let positionId: string;

beforeAll(async () => {
  server = await TestServer.start();
  desk = await Desk.open(server);
  people = [desk.people.editor];
  while (people.length < PEOPLE) people = [...people, await server.make.person({ in: desk.department })];
  clients = await Promise.all(people.map((one) => server.as(one)));
  const position = await server.make.position();
  positionId = position.id;
  for (const one of people)
    await server.make.membership({ person: one, department: desk.department, position, primary: false, until: "2020-02-01" });
  for (const one of people) Object.assign(await server.make.role(one, "approver"), {});
  for (const one of EDITORS.slice(1)) await server.make.role(people[one] as Person, "policyEditor", desk.department);
  // Whoever is asked is one of the walk.
  await server.sql(`delete from "role_grant" where "role" = 'approver' and not "person_id" = any($1::uuid[])`, [
    people.map(({ id }) => id),
  ]);
});
afterAll(() => server.close());

const idOf = (one: Who) => (people[one] as Person).id;
const at = (id: string | null | undefined): Who | null => (id ? people.findIndex((one) => one.id === id) : null);
const ids = (all: Iterable<Who>) => [...all].map(idOf).sort();

/** One draft on its way, in the program and in the model at once. */
class Walk {
  readonly world = new World();
  readonly model = new RouteModel(this.world, 0);
  private draftId = "";
  private count = 0;

  constructor(
    private readonly way: readonly ModelStep[],
    private readonly seed: number,
  ) {}

  private async arrange(): Promise<void> {
    const { gone, locked, approvers, holders, head, deputy, standIns } = this.world;
    await server.sql(
      `update "membership" set "until" = case when "person_id" = any($1::uuid[]) then date '2020-02-01' end where "position_id" <> $2 and "person_id" = any($3::uuid[])`,
      [ids(gone), positionId, ids(people.keys())],
    );
    await server.sql(
      `update "membership" set "until" = case when "person_id" = any($1::uuid[]) then null else date '2020-02-01' end where "position_id" = $2`,
      [ids([...holders].filter((one) => !gone.has(one))), positionId],
    );
    await server.sql(
      `update "account" set "disabled_at" = case when "person_id" = any($1::uuid[]) then now() end where "person_id" = any($2::uuid[])`,
      [ids(locked), ids(people.keys())],
    );
    await server.sql(
      `update "role_grant" set "until" = case when "person_id" = any($1::uuid[]) then null else date '2020-02-01' end where "role" = 'approver'`,
      [ids(approvers)],
    );
    await server.sql(`update "department" set "head_id" = $2 where "id" = $1`, [desk.department.id, head === null ? null : idOf(head)]);
    await server.sql(`delete from "deputy"`);
    if (deputy !== null)
      await server.sql(`insert into "deputy" ("id", "department_id", "person_id", "from") values (gen_random_uuid(), $1, $2, today())`, [
        desk.department.id,
        idOf(deputy),
      ]);
    await server.sql(`delete from "stand_in"`);
    for (const [one, other] of standIns)
      await server.sql(
        `insert into "stand_in" ("id", "created_at", "updated_at", "version", "person_id", "stand_in_id", "from", "until") values (gen_random_uuid(), now(), now(), 1, $1, $2, today(), today() + 1)`,
        [idOf(one), idOf(other)],
      );
  }

  /** What the day brings: what the world is now, and, where a day is late, what follows from that. */
  private async tend(late = false): Promise<void> {
    if (!this.draftId) return;
    if (late)
      await server.sql(`update "approval" set "due_on" = today() - 1 where "revision_id" = $1 and "decision" = 'pending'`, [this.draftId]);
    await server.database.fork().transactional(async (em) => tendApprovals(transactionExecutor(em), this.draftId, new Date()));
  }

  async begin(): Promise<void> {
    for (const one of people.keys()) this.world.approvers.add(one);
    for (const one of [2, 3]) this.world.holders.add(one);
    this.world.head = 4;
    await this.arrange();
    const { category } = await desk.administrator.get(`{ category(id: "${desk.category.id}") { version } }`);
    const route = this.way.map(({ asks, people: named, quorum, passOnTo }, index) => ({
      ...{ name: `环节${index}`, asks, quorum, peopleIds: asks === "people" ? named.map(idOf) : null },
      ...{ positionId: asks === "position" ? positionId : null, workingDays: passOnTo === null ? null : 2 },
      passOnToId: passOnTo === null ? null : idOf(passOnTo),
    }));
    const input = { categoryId: desk.category.id, expectedVersion: category.version, steps: route };
    await desk.run(desk.administrator, "saveApprovalRoute", input, "id");
    const document = await server.make.document({ category: desk.category, owningDepartment: desk.department });
    await server.make.published({ document }, PUBLISHED);
    this.draftId = (await desk.run(desk.editor, "startRevision", { documentId: document.id }, "id")).id;
  }

  look = async (): Promise<any> =>
    (await desk.administrator.get(`query ($id: ID!) { revision(id: $id) { ${ROUND} } }`, { id: this.draftId })).revision;

  private async given(client: Client, name: string, input: object): Promise<boolean> {
    const { version } = await this.look();
    return (await desk.refusal(client, name, { id: this.draftId, expectedVersion: version, ...input })).code === "none";
  }

  private toggle = (set: Set<Who>, one: Who) => void (set.delete(one) || set.add(one));

  async happen(told: Event): Promise<void> {
    const { model, world } = this;
    switch (told.does) {
      case "agree":
      case "refuse": {
        const able = [...model.deciders().keys()];
        const one = told.any || able.length === 0 ? told.who : (able[told.who % able.length] as Who);
        const may = model.deciders().has(one);
        const decision = told.does === "agree" ? "approved" : "rejected";
        expect(await this.given(clients[one] as Client, "decideRevision", { decision, comment: "理由" })).toBe(may);
        if (may && told.does === "agree") model.agree(one);
        else if (may) model.end();
        break;
      }
      case "submit": {
        const asksChosen = this.way.some(({ asks }) => asks === "chosen");
        const chosen = asksChosen ? told.chosen : told.chosen.slice(1);
        const may = model.maySubmit(this.way, chosen);
        expect(await this.given(desk.administrator, "submitRevision", { approverIds: chosen.map(idOf) })).toBe(false);
        const done = world.here(0) && (await this.given(desk.editor, "submitRevision", { approverIds: chosen.map(idOf) }));
        expect(done).toBe(world.here(0) && may);
        if (done) model.submit(this.way, chosen);
        break;
      }
      case "write": {
        const { version, provisions } = await this.look();
        const provision = provisions[told.at];
        this.count += 1;
        const fresh = String.fromCodePoint(
          ...Array.from({ length: 24 }, (_, n) => 0x4e00 + ((this.seed + this.count * 499 + n * 17) % 20_000)),
        );
        const text = told.back ? (PUBLISHED[told.at] as string) : `${fresh}。`;
        const may = world.here(told.who) && model.state === "draft";
        const operation = { operation: "update", id: provision.id, expectedVersion: provision.version, text };
        const input = { revisionId: this.draftId, expectedVersion: version, operations: [operation] };
        const same = text === provision.text;
        expect((await desk.refusal(clients[told.who] as Client, "saveProvisions", input)).code === "none").toBe(may);
        if (may && !same) model.write(told.who, told.at, told.back);
        break;
      }
      case "takeBack":
        expect(await this.given(desk.administrator, "takeBackSubmission", {})).toBe(model.state !== "draft");
        model.end();
        break;
      case "leave":
        this.toggle(world.gone, told.who);
        break;
      case "lock":
        this.toggle(world.locked, told.who);
        break;
      case "role":
        this.toggle(world.approvers, told.who);
        break;
      case "post":
        this.toggle(world.holders, told.who);
        break;
      case "head":
        world.head = told.who;
        world.deputy = told.deputy === told.who ? null : told.deputy;
        break;
      case "standIn": {
        const busy = [...world.standIns.values()].includes(told.other);
        if (world.standIns.has(told.who)) world.standIns.delete(told.who);
        else if (told.who !== told.other && !busy) world.standIns.set(told.who, told.other);
        break;
      }
      case "late": {
        const late = model.latePlaces();
        await this.tend(true);
        const heirs = (await this.look()).approvals.filter((one: any) => one.basis === "passedOn" && one.decision === "pending");
        const from = late.find(({ holder }) => heirs.some((one: any) => at(one.onBehalfOf.id) === holder));
        expect(from !== undefined).toBe(late.length > 0);
        if (from) model.passOn(from);
        break;
      }
      case "replace":
        await this.replaceSomebody(told.who);
        break;
    }
    if (isOfWorld(told)) await this.arrange();
    await this.tend();
  }

  private async replaceSomebody(one: Who): Promise<boolean> {
    const { submittedAt, approvals } = await this.look();
    const { stuckApprovals } = await desk.administrator.get(`{ stuckApprovals(revisionId: "${this.draftId}") }`);
    expect(stuckApprovals).toHaveLength(this.model.stuck().length);
    const seat = approvals.find(({ id }: any) => stuckApprovals.includes(id));
    if (!seat) return false;
    expect(seat.round).toBe(submittedAt);
    const place = this.model.stuck().find(({ holder }) => holder === at(seat.approver?.id));
    if (!place) throw new Error("The model does not know this place.");
    const may = this.model.mayReplace(place, one);
    const input = { id: seat.id, expectedVersion: seat.version, approverId: idOf(one) };
    expect((await desk.refusal(desk.administrator, "replaceApprover", input)).code === "none").toBe(may);
    if (may) this.model.replace(place, one);
    return may;
  }

  async check(): Promise<void> {
    const { state, step, approvals, submittedAt } = await this.look();
    expect(state).toBe(this.model.state);
    const counted = approvals.filter((one: any) => one.decision === "approved" && one.voidedAt === null);
    const pending = approvals.filter((one: any) => one.decision === "pending");
    // Nobody decides about words of their own, and after a text may change again nothing is left of what was said.
    for (const one of counted) expect(this.model.hasPart(at(one.approver.id) as Who)).toBe(false);
    if (state === "draft") expect([...counted, ...pending]).toEqual([]);
    for (const one of [...counted, ...pending]) expect(one.round).toBe(submittedAt);
    if (state !== "submitted") return expect(pending).toEqual([]);
    expect(step).toBe(this.model.step);
    expect(pending.filter((one: any) => one.basis !== "standIn" || this.model.deciders().has(at(one.approver.id) as Who)).length).toBe(
      pending.length,
    );
    const able = pending.filter((one: any) => this.model.deciders().has(at(one.approver?.id) ?? -1));
    expect(able.map((one: any) => one.approver.id).sort()).toEqual(ids(this.model.deciders().keys()));
  }

  /** Whatever has happened, somebody can always act: those who are asked, who names others, or who takes it back. */
  async finish(): Promise<void> {
    for (let turn = 0; turn < 40 && this.model.state === "submitted"; turn += 1) {
      const [next] = this.model.deciders().keys();
      if (next !== undefined) await this.happen({ does: "agree", who: next, any: true });
      else if (!(await this.someoneElse())) await this.happen({ does: "takeBack" });
      await this.check();
    }
    expect(this.model.state).not.toBe("submitted");
  }

  private async someoneElse(): Promise<boolean> {
    for (const one of people.keys()) {
      const [place] = this.model.stuck();
      if (place && this.model.stuck().every((each) => this.model.mayReplace(each, one)) && (await this.replaceSomebody(one))) {
        await this.tend();
        return true;
      }
    }
    return false;
  }
}

/** A quorum that people named can reach, else the route itself is refused. */
const sensible = (drawn: Drawn): ModelStep[] =>
  drawn
    .filter(({ asks }, index) => asks !== "chosen" || drawn.findIndex((one) => one.asks === "chosen") === index)
    .map((step) => {
      const most = step.asks === "people" ? step.people.length : step.asks === "head" ? 1 : 3;
      return { ...step, quorum: step.quorum === null ? null : Math.min(step.quorum, most) };
    });

it("keeps its promises on any route, whoever comes, goes, writes or stands in", { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(event, { minLength: 10, maxLength: 25 }), fc.nat(10_000), async (drawn, events, seed) => {
      const walk = new Walk(sensible(drawn), seed);
      await walk.begin();
      for (const told of events) {
        await walk.happen(told);
        await walk.check();
      }
      await walk.finish();
    }),
    { numRuns: runs(3), endOnFailure: true },
  );
});

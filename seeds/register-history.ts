import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { RegisterDefinition } from "../schema/register/definition/definition.screen.ts";
import type { RegisterTransition } from "../schema/register/definition/flow.screen.ts";
import type { Who } from "../schema/register/definition/who.screen.ts";
import { numberOf, numberPeriodOf, readNumberPattern } from "../schema/register/number/number-pattern.screen.ts";
import { Register } from "../schema/register/Register.ts";
import type { RecordData } from "../schema/register/RegisterRecord.ts";
import { checkValue } from "../schema/register/value/value.screen.ts";
import { isWrong } from "../schema/register/value/value-kind.screen.ts";
import { dayAfter } from "../schema/shared/days.screen.ts";
import type { Transaction } from "../server/commands/transaction.ts";
import { keepBalances } from "../server/register/accounts/keep-balances.ts";
import { standingAfter, withSets } from "../server/register/flow/change-state.ts";
import { askedAt, isDecided, type Step, stepsOf } from "../server/register/flow/steps.ts";
import { followPoints } from "../server/register/points/follow-points.ts";
import { meantAt, ownValues, surroundingsOf } from "../server/register/recorded/recorded.ts";
import { changesBetween } from "../server/register/records/events.ts";
import { formulasOf } from "../server/register/records/formulas.ts";
import { keepHandler } from "../server/register/records/handler.ts";
import { involvedIn, titleOf } from "../server/register/records/kept-with-record.ts";
import { begunRecord, defaults, departmentOf } from "../server/register/records/open-record.ts";
import { completedValues, withoutNothing, workedOut } from "../server/register/records/values.ts";
import { peopleMeant } from "../server/register/who/people-meant.ts";
import type { DemoWorld } from "./demo-world.ts";
import { atMinuteOf } from "./job-minute.ts";
import { PastDuties } from "./register-duties.ts";
import { PastLimits } from "./register-limits.ts";
import { type DrawnFile, signatureOf } from "./register-pictures.ts";
import { type PastRecord, RegisterRows } from "./register-rows.ts";
import type { SeedData } from "./register-seed-types.ts";
import type { PastStory } from "./register-story.ts";
import { filled } from "./register-values.ts";
import type { Timeline } from "./timeline.ts";

/** Days after which nobody remembers what they were told of a record. */
const TOLD_DAYS = 30;

/** What was done to change a record's state. */
interface Act {
  readonly command: string;
  readonly before: RecordData;
  readonly reason: string | null;
  readonly signature: string | null;
  readonly kind: "transition" | "signed" | "refused";
}

/**
 * What was done with the records of registers, written by the rules of the commands that people use, and not by the commands: some hundred times as
 * many rows in a moment. A test does the same through the commands, and compares.
 */
export class RegisterHistory implements PastStory<PastRecord> {
  private readonly rows: RegisterRows;
  private readonly em: SqlEntityManager;
  private readonly limits: PastLimits;
  private readonly duties: PastDuties;
  private readonly registers = new Map<string, Register>();
  private readonly numbers = new Map<string, Map<string, number>>();

  constructor(
    private readonly world: DemoWorld,
    timeline: Timeline,
  ) {
    this.em = world.em.fork({ keepTransactionContext: true });
    this.rows = new RegisterRows(world, this.em);
    this.limits = new PastLimits(
      world,
      this.rows,
      (past, kind, whos) => this.notify(past, kind, whos, null),
      (at, past) => atMinuteOf(world, timeline, at, () => this.limits.tend(past)),
    );
    this.duties = new PastDuties(world, timeline, this.rows);
    world.settleBy(() => this.rows.settle());
  }

  private async register(slug: string): Promise<Register> {
    const known = this.registers.get(slug) ?? (await this.em.findOneOrFail(Register, { slug }));
    this.registers.set(slug, known);
    return known;
  }

  /** Forgets what is known of a register that was published anew. */
  forget(slug: string): void {
    this.em.clear();
    this.registers.delete(slug);
  }

  /** Values of a seed file as the record keeps them, over those that it holds. */
  private async given(tx: Transaction, past: PastRecord, by: string, opened: number, data: SeedData, command: string): Promise<RecordData> {
    const { record, definition } = past.recorded;
    const keep = (file: DrawnFile) => this.rows.file(tx, past, file, command);
    const values = await filled(this.world, definition.fields, data, { by, opened, keep });
    const checked = Object.entries(values).map(([key, value]) => {
      const field = definition.fields.find((one) => one.key === key);
      const outcome = field && checkValue(field.of, value, record.data[key] ?? null);
      if (!outcome || isWrong(outcome)) throw new Error(`The seeds give ${key} of ${record.number} a value that it cannot hold.`);
      return [key, outcome.value] as const;
    });
    return withoutNothing({ ...record.data, ...Object.fromEntries(checked) });
  }

  private async keep(past: PastRecord, tx: Transaction, data: RecordData): Promise<void> {
    const { record, definition } = past.recorded;
    const title = await titleOf(tx.sql, definition, data, this.world.config.timeZone);
    Object.assign(record, { data, title, ...involvedIn(definition, data), updatedAt: tx.now });
    this.rows.touch(past);
  }

  private async notify(past: PastRecord, kind: Parameters<RegisterRows["notify"]>[0], whos: readonly Who[], tx: Transaction | null) {
    if (whos.length === 0 || this.world.clock.today() < dayAfter(this.world.today, -TOLD_DAYS)) return;
    const people = await peopleMeant(this.world.sql, whos, meantAt(past.recorded));
    this.rows.notify(kind, people, past.recorded.record, tx?.actor.personId ?? null);
  }

  private nextNumber(register: Register, numbering: string, today: string): string {
    const pattern = readNumberPattern(numbering);
    if ("problem" in pattern) throw new Error(`A published version numbers by ${numbering}.`);
    const periods = this.numbers.get(register.id) ?? new Map<string, number>();
    const period = numberPeriodOf(pattern, today);
    const number = (periods.get(period) ?? 0) + 1;
    this.numbers.set(register.id, periods.set(period, number));
    return numberOf(pattern, today, number);
  }

  async open(slug: string, by: string, opened: number, data: SeedData): Promise<PastRecord> {
    const tx = await this.world.deedOf(by, this.em);
    const register = await this.register(slug);
    const recorded = await begunRecord(tx, register, await departmentOf(tx, null));
    const { record, definition } = recorded;
    record.number = this.nextNumber(register, definition.numbering, tx.today);
    const past = this.rows.add(recorded);
    record.data = withoutNothing(defaults(tx, recorded, data));
    const given = await this.given(tx, past, by, opened, data, "openRecord");
    const values = completedValues(tx, recorded, given, "input.data");
    await this.keep(past, tx, values);
    const { opening } = definition;
    await keepHandler(tx, recorded, opening?.handler);
    this.rows.tell(tx, past, "openRecord", { kind: "opened", to: record.state ?? null, changed: changesBetween({}, values) });
    await this.account(tx, past, true);
    await this.limits.follow(tx, past, { what: "opened" });
    await this.points(tx, past);
    const all = { ...ownValues(record), ...values };
    for (const { who, when } of opening?.tells ?? [])
      if (!when || formulasOf(definition, slug).holds(when, all, surroundingsOf(tx))) await this.notify(past, "recordTold", who, tx);
    if (record.handler) await this.notify(past, "recordTold", [{ kind: "handler" }], tx);
    await this.duties.done(tx, past, true);
    return past;
  }

  async save(past: PastRecord, by: string, opened: number, data: SeedData): Promise<void> {
    const tx = await this.world.deedOf(by, this.em);
    const { record } = past.recorded;
    const before = record.data;
    const given = await this.given(tx, past, by, opened, data, "saveRecord");
    const values = completedValues(tx, past.recorded, given, "input.data");
    await this.keep(past, tx, values);
    for (const vote of past.votes) if (vote.round === past.round) vote.voidedAt ??= tx.now;
    const changed = changesBetween(before, values);
    this.rows.tell(tx, past, "saveRecord", { kind: "saved", from: record.state ?? null, to: record.state ?? null, changed });
    await this.account(tx, past, false);
    await this.limits.follow(tx, past, { what: "saved", changed: Object.keys(changed) });
    await this.points(tx, past);
  }

  async say(past: PastRecord, by: string, text: string): Promise<void> {
    this.rows.comment(await this.world.deedOf(by, this.em), past, text);
  }

  private async signature(tx: Transaction, past: PastRecord, by: string, command: string, isAsked: boolean): Promise<string | null> {
    return isAsked ? this.rows.file(tx, past, await signatureOf(by), command) : null;
  }

  /** At which step of a transition the actor agrees, and whether that decides it. */
  private async decided(tx: Transaction, past: PastRecord, way: RegisterTransition, steps: readonly Step[]) {
    const [first] = steps;
    if (steps.length === 1 && first?.quorum.needs === "any") return { place: 0, decides: true, alone: true };
    const votes = past.votes.filter(({ transition, round, voidedAt }) => transition === way.key && round === past.round && !voidedAt);
    const agreedAt = (place: number) => new Set(votes.filter(({ step }) => step === place + 1).map(({ person }) => person));
    for (const [place, step] of steps.entries()) {
      const asked = await askedAt(tx, past.recorded, step, way.notBy);
      if (isDecided(step, asked, agreedAt(place))) continue;
      const decides = place === steps.length - 1 && isDecided(step, asked, new Set([...agreedAt(place), tx.actor.personId]));
      return { place, decides, alone: false };
    }
    throw new Error(`The seeds let somebody agree to ${way.key} of ${past.recorded.record.number} once more than it takes.`);
  }

  private wayOf({ recorded: { definition } }: PastRecord, key: string): RegisterTransition {
    const way = definition.transitions.find((one) => one.key === key);
    if (!way) throw new Error(`The seeds name a transition ${key} that is none.`);
    return way;
  }

  async transition(past: PastRecord, by: string, opened: number, key: string, data: SeedData | undefined, reason: string | null) {
    const tx = await this.world.deedOf(by, this.em);
    const { record } = past.recorded;
    const way = this.wayOf(past, key);
    const command = "transition";
    const { place, decides, alone } = await this.decided(tx, past, way, stepsOf(tx, past.recorded, way));
    const signature = await this.signature(tx, past, by, command, way.signature === true);
    const before = record.data;
    if (data) record.data = workedOut(tx, past.recorded, await this.given(tx, past, by, opened, data, command));
    if (!alone) this.vote(tx, past, way.key, place + 1, reason, signature);
    if (decides) return this.change(tx, past, way, { command, before, reason, signature, kind: "transition" });
    await this.keep(past, tx, withoutNothing(record.data));
    const state = record.state ?? null;
    const changed = changesBetween(before, record.data);
    this.rows.tell(tx, past, command, { kind: "voted", what: way.key, from: state, to: state, reason, signature, changed });
  }

  private vote(tx: Transaction, past: PastRecord, transition: string, step: number, reason: string | null, signature: string | null): void {
    past.votes.push({ transition, round: past.round, step, person: tx.actor.personId, reason, signature, at: tx.now, voidedAt: null });
  }

  /** One party's side of a handover: signed, or refused with a reason. */
  async sign(past: PastRecord, by: string, refusal: string | null): Promise<void> {
    const tx = await this.world.deedOf(by, this.em);
    const { record, definition } = past.recorded;
    const { handover } = definition;
    if (!handover) throw new Error("The seeds sign something that is no handover.");
    const command = "signHandover";
    const act = { command, before: record.data, signature: null };
    if (refusal !== null) return this.change(tx, past, this.wayOf(past, handover.refused), { ...act, reason: refusal, kind: "refused" });
    const way = this.wayOf(past, handover.signed);
    const signature = await this.signature(tx, past, by, command, way.signature === true);
    const first = past.votes.find(({ round, voidedAt }) => round === past.round && !voidedAt);
    this.vote(tx, past, handover.signed, 1, null, signature);
    if (first) return this.change(tx, past, way, { ...act, reason: null, kind: "signed" });
    const state = record.state ?? null;
    this.rows.tell(tx, past, command, { kind: "voted", what: handover.signed, from: state, to: state, signature });
    const others = [record.data[handover.from], record.data[handover.to]].filter((id) => id !== tx.actor.personId);
    await this.notify(past, "recordTold", [{ kind: "people", people: others.map(String) }], tx);
    record.updatedAt = tx.now;
    this.rows.touch(past);
  }

  /** Books what the record asks for where it stands. */
  private async account(tx: Transaction, past: PastRecord, entered: boolean): Promise<void> {
    if (!past.recorded.definition.balances?.length) return;
    await this.rows.settle();
    await keepBalances(tx, past.recorded, entered, "input", (whos) => this.notify(past, "balanceLow", whos, tx));
  }

  private async points(tx: Transaction, past: PastRecord): Promise<void> {
    if (!past.recorded.definition.points?.length) return;
    await this.rows.settle();
    await followPoints(tx, past.recorded);
  }

  private async change(tx: Transaction, past: PastRecord, way: RegisterTransition, act: Act): Promise<void> {
    const { recorded } = past;
    const { record } = recorded;
    const { command, before, ...told } = act;
    const [from, handler] = [record.state ?? null, record.handler?.id];
    Object.assign(record, standingAfter(recorded, way, tx.now));
    const values = completedValues(tx, recorded, withSets(tx, recorded, way, record.data), "input.data");
    await this.keep(past, tx, values);
    await keepHandler(tx, recorded, way.handler);
    const changed = changesBetween(before, values);
    this.rows.tell(tx, past, command, { ...told, what: way.key, from, to: way.to, changed });
    past.round += 1;
    await this.account(tx, past, true);
    const happened = { what: "transition", transition: way.key, from, to: way.to, changed: Object.keys(changed) } as const;
    await this.limits.follow(tx, past, happened);
    await this.points(tx, past);
    await this.notify(past, "recordTold", way.tells ?? [], tx);
    if (record.handler && record.handler.id !== handler) await this.notify(past, "recordTold", [{ kind: "handler" }], tx);
    if (from !== way.to) await this.duties.done(tx, past, false);
  }

  idOf({ recorded }: PastRecord): string {
    return recorded.record.id;
  }

  definitionOf({ recorded }: PastRecord): RegisterDefinition {
    return recorded.definition;
  }

  ask(from: string): void {
    this.duties.ask(from);
  }

  write(): Promise<void> {
    return this.rows.write();
  }

  /** Writes what was kept back, once nothing more happens. */
  async finish(): Promise<void> {
    await this.duties.work(false);
    await this.duties.charge();
    await this.rows.finish();
    const last = [...this.numbers].flatMap(([register, periods]) => [...periods].map(([period, number]) => ({ register, period, number })));
    await this.world.sql.rows(
      `insert into "register_number" ("register_id", "period", "last")
       select x."register", x."period", x."number" from jsonb_to_recordset($1::jsonb) x("register" uuid, "period" text, "number" int)`,
      [JSON.stringify(last)],
    );
  }
}

import { randomUUID } from "node:crypto";
import { helper } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { pino } from "pino";
import type { Clock } from "../schema/shared/clock.ts";
import type { Entry } from "../schema/shared/record.ts";
import { type Actor, actorOfAccount } from "../server/access/actor.ts";
import { type AuditDraft, appendAudit } from "../server/audit/audit-chain.ts";
import { recordOpening } from "../server/audit/record-opening.ts";
import { runCommand, type Work } from "../server/commands/command.ts";
import { Transaction } from "../server/commands/transaction.ts";
import type { Config } from "../server/config.ts";
import type { Context } from "../server/context.ts";
import { setSimulatedClock } from "../server/database/clock.ts";
import { type SqlExecutor, transactionExecutor } from "../server/database/executor.ts";
import type { ReadingDatabase } from "../server/database/reading-database.ts";
import { KnownModels } from "../server/model/known-models.ts";
import { Reader } from "../server/reading/reader.ts";
import { RELATED_LIMIT } from "../server/reading/request.ts";
import { loadRegisters } from "../server/register/model/load-registers.ts";
import { dayOf, instantOf } from "./days.ts";
import type { SeedMoment } from "./register-records.ts";
import type { SeedAudience, SeedDay, SeedFiles } from "./seed-types.ts";

/** Kinds of records that seed files name by codes and numbers; a revision is "KF-2025-001 2", the record of a register "complaints/flood". */
export type Named =
  | "department"
  | "position"
  | "person"
  | "account"
  | "level"
  | "category"
  | "document"
  | "revision"
  | "course"
  | "clearance"
  | "register"
  | "record";

/** The company's time while its past is made. */
interface PastClock extends Clock {
  /** The day that belongs to `now` in the organisation's time zone. */
  today(): string;
}

/**
 * The demo company while it comes into being: everything inside one database transaction, so that it is there completely or not at
 * all, on a clock that stands in the company's past.
 */
export class DemoWorld {
  readonly sql: SqlExecutor;
  readonly em: SqlEntityManager;
  private readonly ids = new Map<string, string>();
  private readonly models: KnownModels;
  private readonly actors = new Map<string, NonNullable<Context["actor"]>>();
  private readonly database: ReadingDatabase;
  private settle: () => Promise<void> = async () => undefined;
  private readonly present = { day: "", now: new Date() };
  readonly clock: PastClock = { now: () => this.present.now, today: () => this.present.day };

  constructor(
    readonly seeds: SeedFiles,
    readonly config: Config,
    /** The day on which the demo company is made; the past ends on it. */
    readonly today: string,
    /** The minute of that day, since midnight. */
    readonly minute: number,
    em: SqlEntityManager,
  ) {
    this.em = em;
    this.sql = transactionExecutor(em);
    this.models = new KnownModels(this.sql, loadRegisters(pino({ level: "error" })));
    this.database = { rows: this.sql.rows, transaction: (work) => work(this.sql) };
  }

  /** Sets the clock, and the database's with it, to so many minutes after midnight of the day. */
  async setClock(day: string, minute: number): Promise<void> {
    this.present.day = day;
    this.present.now = instantOf(day, minute, this.config.timeZone);
    await setSimulatedClock(this.sql, this.present.now);
  }

  /** The day that a seed file means. */
  day(day: SeedDay): string {
    return dayOf(day, this.today);
  }

  /** When something of a seed file happened, in minutes since midnight; today everything has happened before now. */
  minuteOf({ days, minute }: SeedMoment): number {
    return days === 0 ? Math.floor((minute * this.minute) / 1_440) : minute;
  }

  /** Remembers under which identity something was made. */
  name(kind: Named, code: string, id: string): void {
    this.ids.set(`${kind} ${code}`, id);
  }

  /** The identity of what a seed file names. */
  id(kind: Named, code: string): string {
    const id = this.ids.get(`${kind} ${code}`);
    if (!id) throw new Error(`The seeds name a ${kind} "${code}" that is not there (yet) on ${this.present.day}.`);
    return id;
  }

  /** The audience that a seed file describes, as commands take it. */
  audience({ everyone, except, ...included }: SeedAudience) {
    const selection = ({ departments, positions, people }: SeedAudience["except"]) => ({
      departments: departments.map(({ code, subtree }) => ({ id: this.id("department", code), subtree })),
      positions: positions.map((code) => this.id("position", code)),
      people: people.map((number) => this.id("person", number)),
    });
    return { everyone, ...selection(included), except: selection(except) };
  }

  /** The version that somebody sees who changes the record now. */
  async version(entity: abstract new () => Entry, id: string): Promise<number> {
    const { tableName } = helper(Object.create(entity.prototype)).__meta;
    const [row] = await this.sql.rows<[number]>(`select "version" from "${tableName}" where "id" = $1`, [id]);
    return row?.[0] ?? 0;
  }

  /** Lets the person with the employee number do something, as at a browser. */
  async act<Input, Answer>(person: string, name: string, input: Input, work: Work<Input, Answer>): Promise<Answer> {
    await this.settle();
    try {
      return await runCommand(await this.contextOf(person), { name, input }, work);
    } catch (error) {
      throw new Error(`The demo company cannot be made: on ${this.present.day} ${person} could not ${name}.`, { cause: error });
    }
  }

  /** Lets everybody know of a register that was published. */
  forgetModels(): void {
    this.actors.clear();
  }

  /** Has something done before whatever is done next through commands: what is kept back until then comes before it in the trail. */
  settleBy(settle: () => Promise<void>): void {
    this.settle = settle;
  }

  /** What a deed of the person works with that is written without its command, as fast as thousands of rows have to be. */
  async deedOf(person: string, em: SqlEntityManager): Promise<Transaction> {
    const context = await this.contextOf(person);
    return new Transaction(em, { ...context.actor, today: this.clock.today() }, context, this.clock.now());
  }

  /** Lets the person open the whole text of a revision, as at a browser; levels that are logged leave an entry in the access log. */
  async open(person: string, revisionId: string): Promise<void> {
    // What somebody may read changes with the days, so that they are looked at anew.
    this.actors.delete(person);
    const { actor, origin, database } = await this.contextOf(person);
    await this.settle();
    const reader = new Reader(database, actor, (sql, revisions, way) => recordOpening(sql, revisions, way, actor, origin));
    const texts = { scalars: new Set(["text"]), ones: new Map(), manys: [] };
    const provisions = { field: "provisions", key: "provisions", where: null, orderBy: [], limit: RELATED_LIMIT, selection: texts };
    const row = await reader.single("revisions", revisionId, { scalars: new Set(["title"]), ones: new Map(), manys: [provisions] });
    if (!row) throw new Error(`The demo company cannot be made: on ${this.present.day} ${person} may not read ${revisionId}.`);
  }

  /** Keeps what the system itself does in the audit trail. */
  async audit(command: string, drafts: readonly AuditDraft[]): Promise<void> {
    await this.settle();
    await appendAudit(this.sql, drafts, { actorId: null, command, requestId: null, at: this.clock.now() });
  }

  private async contextOf(person: string): Promise<Context & { readonly actor: Actor }> {
    const actor = this.actors.get(person) ?? (await actorOfAccount(this.sql, this.id("account", person), await this.models.current()));
    if (!actor) throw new Error(`${person} may not sign in on ${this.present.day}.`);
    this.actors.set(person, actor);
    const { em, database } = this;
    const readerOf = (whose: Context["actor"]) => new Reader(database, whose, async () => undefined);
    return {
      config: this.config,
      log: pino({ level: "silent" }),
      origin: { requestId: randomUUID(), address: null, userAgent: "Rulebook demo" },
      cookie: { tokenHash: null, deviceHash: null, set: () => undefined, setDevice: () => undefined, clear: () => undefined },
      language: this.seeds.language,
      actor,
      models: actor.models,
      modelsNow: () => this.models.current(),
      database,
      reader: readerOf(actor),
      readerOf,
      clock: this.clock,
      get em() {
        return em.fork({ keepTransactionContext: true });
      },
    };
  }
}

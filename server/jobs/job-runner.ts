import { randomUUID, randomUUIDv7 } from "node:crypto";
import type { Logger } from "pino";
import { type JobName, jobDefinitions } from "../../schema/job/list.screen.ts";
import { byClock } from "../../schema/shared/clock.ts";
import { timeOf } from "../database/clock.ts";
import type { Database } from "../database/database.ts";
import { type SqlExecutor, transactionExecutor } from "../database/executor.ts";
import type { InPieces } from "../database/in-pieces.ts";
import { jobWorks } from "./job-works.ts";
import { nextRuns } from "./keep-jobs.ts";
import { PAUSES } from "./pauses.ts";

/** Keeps two from running the same job at a time; held by the connection, and free again when its server ends. */
const JOB_LOCK = 620_443;

/** How a job stands when it is begun. */
interface Begun {
  readonly id: string;
  readonly attempt: number;
  readonly askedAt: Date | null;
  readonly askedBy: string | null;
  readonly began: Date;
}

type Counts = Readonly<Record<string, number>>;

/** What comes of a run. */
interface Ended {
  readonly outcome: "done" | "failed" | "lost" | "gaveUp";
  readonly at: Date;
  readonly did?: Counts;
  readonly errorId?: string;
}

const millisecondsOf = (column: string) => `(extract(epoch from j."${column}") * 1000)::float8`;

/** A job that was asked for, or whose time has come. */
const dueJob = `select j."id"::text, j."attempt", ${millisecondsOf("asked_at")} as "asked", j."asked_by_id"::text, ${millisecondsOf("running_since")} as "since"
  from "job" j where j."kind" = $1 and (j."asked_at" is not null or (not j."switched_off" and j."next_at" <= rulebook_now()))`;

type DueRow = [id: string, attempt: number, asked: number | null, askedBy: string | null, runningSince: number | null];

const momentOf = (milliseconds: number | null) => (milliseconds === null ? null : new Date(milliseconds));

/** Runs jobs for one server. */
export class JobRunner {
  constructor(
    private readonly database: Database,
    private readonly log: Logger,
    /** Machine and process, for the record. */
    private readonly server: string,
  ) {}

  /** Runs the job if it is still due and nobody else runs it; answers whether it did, however it ended. */
  async run(name: JobName): Promise<boolean> {
    const start = performance.now();
    let began: Begun | null = null;
    try {
      return await this.transaction(async (sql, now) => {
        const [lock] = await sql.rows<[boolean]>(`select pg_try_advisory_xact_lock($1, hashtext($2)) as "mine"`, [JOB_LOCK, name]);
        if (!lock?.[0]) return false;
        const [due] = await sql.rows<DueRow>(dueJob, [name]);
        if (!due) return false;
        const begun = await this.begin(due, now);
        if (!begun) return true;
        began = begun;
        const did = await this.work(name, sql, now);
        await this.finish(sql, name, begun, { outcome: "done", at: after(begun, start), did });
        return true;
      }, jobDefinitions[name].timeout);
    } catch (error) {
      const begun = began as Begun | null;
      if (!begun) throw error;
      await this.fail(name, begun, after(begun, start), error);
      return true;
    }
  }

  /** Notes beside the run's transaction that it has begun, so that others see it, and that the one before it was lost. */
  private async begin([id, attempt, asked, askedBy, since]: DueRow, now: Date): Promise<Begun | null> {
    return this.transaction(async (sql) => {
      const before = { id, attempt, askedAt: momentOf(asked), askedBy, began: momentOf(since) ?? now };
      const tooOften = since !== null && attempt > PAUSES.length;
      const lost: Ended = { outcome: tooOften ? "gaveUp" : "lost", at: new Date(Math.max(before.began.getTime(), now.getTime())) };
      if (tooOften) await this.settle(sql, before, lost, `x."next"`, 0);
      if (since !== null) await this.record(sql, before, lost);
      if (tooOften) return null;
      await sql.rows(`update "job" set "running_since" = $2, "running_on" = $3, "attempt" = "attempt" + 1 where "id" = $1`, [
        ...[id, now, this.server],
      ]);
      return { ...before, began: now, attempt: attempt + 1 };
    });
  }

  private async work(name: JobName, sql: SqlExecutor, now: Date): Promise<Counts> {
    const { timeout } = jobDefinitions[name];
    const end = performance.now() + timeout * 1000;
    const inPieces: InPieces = (work) => {
      const left = Math.floor((end - performance.now()) / 1000);
      if (left < 1) throw new Error(`The job ${name} took longer than ${timeout} seconds.`);
      return this.transaction(work, left);
    };
    const alone = async (statement: string) => void (await transactionExecutor(this.database.fork()).rows(statement, []));
    return jobWorks[name]({ sql, now, inPieces, alone });
  }

  private async finish(sql: SqlExecutor, name: JobName, begun: Begun, ended: Ended): Promise<void> {
    // A job of each few minutes has mostly nothing to do, and nobody looks for that.
    const isQuiet = sum(ended.did) === 0 && !begun.askedAt && "everyMinutes" in jobDefinitions[name].schedule;
    // Another server has taken over from one that it took for dead: what was done here is taken back.
    if (!(await this.settle(sql, begun, ended, `x."next"`, 0))) throw new Error(`The run of ${name} was taken over.`);
    if (!isQuiet) await this.record(sql, begun, ended);
  }

  /** The run's transaction is over, and with it all that it did. */
  private async fail(name: JobName, begun: Begun, at: Date, error: unknown): Promise<void> {
    const errorId = randomUUID();
    this.log.error({ err: error, errorId, job: name, attempt: begun.attempt }, "a job failed");
    const pause = PAUSES[begun.attempt - 1];
    const ended = { outcome: pause === undefined ? "gaveUp" : "failed", at, errorId } as const;
    const next = pause === undefined ? `x."next"` : `rulebook_now() + interval '${pause} minutes'`;
    await this.transaction(async (sql) => {
      if (await this.settle(sql, begun, ended, next, pause === undefined ? 0 : begun.attempt)) await this.record(sql, begun, ended);
    });
  }

  /**
   * Says with the job how it stands after a run; what was asked for meanwhile is still asked for. Answers whether the run was still the one
   * under way.
   */
  private async settle(sql: SqlExecutor, begun: Begun, { outcome }: Ended, next: string, attempt: number): Promise<boolean> {
    const settled = await sql.rows(
      `update "job" j set "running_since" = null, "running_on" = null, "attempt" = $3, "last_began_at" = $4, "last_outcome" = $5, "next_at" = ${next},
         "asked_at" = case when j."asked_at" is distinct from $2::timestamptz then j."asked_at" end,
         "asked_by_id" = case when j."asked_at" is distinct from $2::timestamptz then j."asked_by_id" end
       from ${nextRuns} where j."id" = $1 and x."kind" = j."kind" and j."running_since" is not null and j."attempt" = $6 returning 1 as "settled"`,
      [begun.id, begun.askedAt, attempt, begun.began, outcome, begun.attempt],
    );
    return settled.length > 0;
  }

  private async record(sql: SqlExecutor, begun: Begun, { outcome, at, did = {}, errorId = null }: RecordedEnd): Promise<void> {
    await sql.rows(
      `insert into "job_run" ("id", "job_id", "began_at", "ended_at", "outcome", "attempt", "count", "did", "error_id", "server", "asked_by_id")
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[randomUUIDv7(), begun.id, begun.began, at, outcome, begun.attempt, sum(did)],
        ...[JSON.stringify(did), errorId, this.server, begun.askedBy],
      ],
    );
  }

  /** A transaction of the system, of which no statement takes longer than `seconds`. */
  private transaction<Answer>(work: (sql: SqlExecutor, now: Date) => Promise<Answer>, seconds?: number): Promise<Answer> {
    return this.database.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      if (seconds !== undefined) await sql.rows("select set_config('statement_timeout', $1, true)", [`${seconds}s`]);
      const now = await timeOf(sql);
      return byClock({ now: () => now }, () => work(sql, now));
    });
  }
}

type RecordedEnd = Omit<Ended, "errorId"> & { readonly errorId?: string | null };

/** When a run ends that began to be measured at `start`: on a clock that stands still it takes its time all the same. */
const after = ({ began }: Begun, start: number) => new Date(began.getTime() + Math.round(performance.now() - start));

const sum = (did: Counts = {}): number => Object.values(did).reduce((all, one) => all + one, 0);

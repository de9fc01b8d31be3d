import type { JobCounts, JobName } from "../../../schema/job/list.screen.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { InPieces } from "../../database/in-pieces.ts";

/** What the work of a job gets. */
export interface RunningJob {
  /** Statements in the one transaction in which the run's record is written: what is done there happens exactly once. */
  readonly sql: SqlExecutor;
  /** When it began. */
  readonly now: Date;
  /**
   * For work that would keep others waiting: pieces that are kept although the run fails later, so that doing one again must change
   * nothing. The run's own transaction must not hold what a piece locks.
   */
  readonly inPieces: InPieces;
  /** For a statement that no transaction may hold, as one that makes an index while others write; doing it again must change nothing. */
  readonly alone: (statement: string) => Promise<void>;
}

/** What a job does; answers what it did in numbers, as its definition names them. */
export type JobWork<Name extends JobName> = (job: RunningJob) => Promise<JobCounts<Name>>;

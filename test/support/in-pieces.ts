import { timeOf } from "../../server/database/clock.ts";
import type { Database } from "../../server/database/database.ts";
import { transactionExecutor } from "../../server/database/executor.ts";
import type { InPieces } from "../../server/database/in-pieces.ts";

/** Pieces of long work, as a job does them. */
export const inPiecesOf =
  (database: Database): InPieces =>
  (work) =>
    database.fork().transactional(async (em) => {
      const sql = transactionExecutor(em);
      return work(sql, await timeOf(sql));
    });

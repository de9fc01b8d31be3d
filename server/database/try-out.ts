import type { SqlExecutor } from "./executor.ts";
import type { ReadingDatabase } from "./reading-database.ts";

/** Ends a transaction without keeping what was tried in it. */
class Tried<T> extends Error {
  constructor(readonly answer: T) {
    super("Nothing of this is kept.");
  }
}

/** Does something in a transaction and takes it back, for telling beforehand what would follow: the answer is that of the real thing. */
export async function tryOut<T>(database: ReadingDatabase, work: (sql: SqlExecutor) => Promise<T>): Promise<T> {
  try {
    await database.transaction(async (sql) => {
      throw new Tried(await work(sql));
    });
  } catch (error) {
    if (error instanceof Tried) return error.answer;
    throw error;
  }
  throw new Error("What was tried was kept.");
}

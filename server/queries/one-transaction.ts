import type { AccessWay } from "../../schema/confidentiality/AccessLog.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import type { Actor } from "../access/actor.ts";
import { recordOpening } from "../audit/record-opening.ts";
import type { Context } from "../context.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { unauthenticated } from "../errors.ts";
import { Reader } from "../reading/reader.ts";

/** What work on one state of the database gets. */
export interface Snapshot {
  readonly sql: SqlExecutor;
  readonly actor: Actor;
  readonly reader: Reader;
}

/**
 * Reads several times from one and the same state of the database. Texts that are opened on the way are logged once as opened this way, in
 * that very transaction.
 */
export async function inOneTransaction<T>(
  context: Context,
  way: WordOf<typeof AccessWay>,
  work: (snapshot: Snapshot) => Promise<T>,
): Promise<T> {
  const { actor, origin } = context;
  if (!actor) throw unauthenticated();
  return context.database.transaction(
    async (sql) => {
      await sql.rows("set transaction isolation level repeatable read", []);
      const database = { rows: sql.rows.bind(sql), transaction: <A>(inner: (executor: SqlExecutor) => Promise<A>) => inner(sql) };
      const noted = new Set<string>();
      const note = async (executor: SqlExecutor, revisions: ReadonlySet<string>) => {
        const fresh = new Set([...revisions].filter((id) => !noted.has(id)));
        for (const id of fresh) noted.add(id);
        if (fresh.size > 0) await recordOpening(executor, fresh, way, actor, origin);
      };
      const reader = new Reader(database, actor, note, context.reader.budget);
      return work({ sql, actor, reader });
    },
    { passing: way === "export" },
  );
}

import { createHash } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";
import type { Pool } from "pg";

/** Runs one SQL statement with `$1…` parameters and answers its rows as arrays, in the order of the selected columns. */
export interface SqlExecutor {
  rows<Row extends unknown[]>(text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** Beyond so many distinct statements, further ones are sent unnamed: each name holds memory in every connection. */
const NAMED_STATEMENTS = 1_000;
const names = new Map<string, string>();

/** The name under which a statement is prepared; undefined for statements beyond the limit. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= NAMED_STATEMENTS) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  names.set(text, name);
  return name;
}

/** Statements on any connection of the pool, each in a transaction of its own. */
export function poolExecutor(pool: Pool): SqlExecutor {
  return {
    async rows<Row extends unknown[]>(text: string, values: readonly unknown[]) {
      const name = statementName(text);
      const result = await pool.query<Row>({ ...(name ? { name } : {}), text, values: [...values], rowMode: "array" });
      return result.rows;
    },
  };
}

/** Statements inside the entity manager's transaction. */
export function transactionExecutor(em: SqlEntityManager): SqlExecutor {
  return {
    async rows<Row extends unknown[]>(text: string, values: readonly unknown[]) {
      const result = await em.getKysely().executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
      return result.rows.map((row) => Object.values(row)) as Row[];
    },
  };
}

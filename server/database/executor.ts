import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { CompiledQuery } from "kysely";

/** Runs one SQL statement with `$1…` parameters and answers its rows as arrays, in the order of the selected columns. */
export interface SqlExecutor {
  rows<Row extends unknown[]>(text: string, values: readonly unknown[]): Promise<Row[]>;
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

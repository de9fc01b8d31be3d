import type pg from "pg";
import { statementName } from "./statement-names.ts";

/**
 * Sends the client's statements with parameters under names, so that the server reads and plans each once a connection and not each
 * time: the large conditions of the wall take longer to plan than to run.
 */
export function nameStatements(client: pg.PoolClient): void {
  const query = client.query;
  Object.assign(client, {
    query: (text: unknown, values: unknown, ...rest: unknown[]) => {
      const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? statementName(client, text) : undefined;
      return Reflect.apply(query, client, name ? [{ name, text, values }, ...rest] : [text, values, ...rest]);
    },
  });
}

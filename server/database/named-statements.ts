import type pg from "pg";
import { statementName } from "./statement-names.ts";

/** Rows come as objects, in which the second of two columns of one name takes the place of the first. */
function refuseTwins<Answer>(answer: Answer): Answer {
  const { fields = [] } = answer as Partial<pg.QueryResult>;
  const names = new Set(fields.map(({ name }) => name));
  if (names.size < fields.length) throw new Error(`Two columns of one name in: ${fields.map(({ name }) => name).join(", ")}`);
  return answer;
}

/**
 * Sends the client's statements with parameters under names, so that the server reads and plans each once a connection and not each
 * time: the large conditions of the wall take longer to plan than to run. A statement that answers two columns of one name fails.
 */
export function nameStatements(client: pg.ClientBase): void {
  const query = client.query;
  Object.assign(client, {
    query: (text: unknown, values: unknown, ...rest: unknown[]) => {
      const name = typeof text === "string" && Array.isArray(values) && values.length > 0 ? statementName(client, text) : undefined;
      const answer: unknown = Reflect.apply(query, client, name ? [{ name, text, values }, ...rest] : [text, values, ...rest]);
      return answer instanceof Promise ? answer.then(refuseTwins) : answer;
    },
  });
}

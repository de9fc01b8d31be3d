import { commands } from "virtual:schema-facts";
import { ApiError } from "./api-error.ts";
import { connectionBack } from "./connection.ts";
import { type Document, document } from "./document.ts";
import { request } from "./request.ts";
import { personAtPanel } from "./session.ts";
import { keyFor } from "./unsettled.ts";
import { withKey } from "./with-key.ts";

/** How often a command is sent to a server that answers everything but it. */
const mostSendings = 4;

/**
 * Gives a command. While the server cannot be reached it waits and is given again under the same key, so that it happens once, however
 * often it was sent.
 * @param storage where its key is kept until an answer comes: of what may be sent by another tab of this device, one that all of them have
 * @throws {ApiError} as `request` does; NETWORK when the person did not want to wait
 */
export async function give<Data, Variables extends object>(
  operation: Document<Data, Variables>,
  variables: Variables,
  storage: Storage = sessionStorage,
): Promise<Data> {
  const text = withKey(operation.text, (name) => commands[name]?.keyed === true);
  if (text === null) return request(operation, variables);
  const keyed = keyFor(personAtPanel(), operation.text, variables, storage);
  keyed.sent();
  for (let sending = 1; ; sending += 1) {
    try {
      const data = await request(document<Data, Variables & { idempotencyKey: string }>(text), { ...variables, idempotencyKey: keyed.key });
      keyed.settled();
      return data;
    } catch (error) {
      const away = error instanceof ApiError && error.code === "NETWORK";
      if (!away) keyed.settled();
      if (!away || sending === mostSendings || !(await connectionBack("command"))) throw error;
    }
  }
}

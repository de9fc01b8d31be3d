/** How much, how slowly and how long a client may keep the server busy. */
export interface HttpLimits {
  /** Largest body from somebody who is not signed in, in bytes. A larger one is read only for a session that is open. */
  readonly strangersBody: number;
  /** Values in a body, lists and objects included: from somebody who is not signed in, and from anybody else. */
  readonly strangersValues: number;
  readonly values: number;
  /** Levels of nesting in a body. */
  readonly depth: number;
  /** Milliseconds in which something of a request or an answer has to move, and in which all of the headers have to come. */
  readonly silence: number;
  /** Bytes a second that a body has to come with, and an answer has to be taken with: a poor phone has twice as much. */
  readonly slowest: number;
  /** Bytes of large bodies and answers that are held at once, and the part of them that one account may have. */
  readonly held: number;
  readonly heldByOne: number;
  /** Open connections, and those from one address which is no proxy of ours. */
  readonly connections: number;
  readonly connectionsOfOne: number;
  /** Requests that may be sent on one connection before the first of them is answered. */
  readonly unanswered: number;
  /** Bytes that stay free on the disk of the bundled database. */
  readonly reserve: number;
}

/** What counts unless a test says otherwise. */
export const HTTP_LIMITS: HttpLimits = {
  strangersBody: 128 * 1024,
  strangersValues: 1_000,
  values: 100_000,
  depth: 100,
  silence: 30_000,
  slowest: 10_000,
  held: 192 * 1024 ** 2,
  heldByOne: 64 * 1024 ** 2,
  connections: 1_000,
  connectionsOfOne: 400,
  unanswered: 8,
  reserve: 64 * 1024 ** 2,
};

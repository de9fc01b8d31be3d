import { setMaxListeners } from "node:events";
import { invalid, PublicError } from "../errors.ts";

/** For whom is read, and how much. */
export interface Attention {
  /** Aborted when nobody waits for the answer any more, or nothing of it is needed; its reason is what is thrown. */
  readonly signal: AbortSignal;
  /** Bytes that the database may answer. */
  readonly mostBytes: number;
  /** Statements that may be sent. */
  readonly mostStatements: number;
  /** Statements that run at a time: others have requests too. */
  readonly atOnce: number;
}

const { signal: never } = new AbortController();
// However many statements run at a time, all of them listen to it.
setMaxListeners(0, never);

/** What runs for nobody in particular ends by itself. */
export const UNLIMITED: Attention = {
  signal: never,
  mostBytes: Number.POSITIVE_INFINITY,
  mostStatements: Number.POSITIVE_INFINITY,
  atOnce: Number.POSITIVE_INFINITY,
};

/** Counts what one request makes the database do. */
export class Meter {
  private received = 0;
  private sent = 0;

  constructor(readonly attention: Attention) {}

  /** Counts a statement; where answers are looked at and let go, only those to the same statement add up. */
  send(passing: boolean): void {
    this.attention.signal.throwIfAborted();
    if (passing) this.received = 0;
    else this.sent += 1;
    if (this.sent > this.attention.mostStatements) throw new PublicError("INVALID", "tooComplex");
  }

  /** Counts bytes of an answer; answers what is wrong when these are too many. */
  receive(bytes: number): PublicError | undefined {
    const { mostBytes } = this.attention;
    this.received += bytes;
    return this.received > mostBytes
      ? invalid("page.limit", "answerTooLarge", { megabytes: Math.floor(mostBytes / 1024 ** 2) })
      : undefined;
  }
}

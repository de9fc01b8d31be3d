import { overloaded } from "./refuse-request.ts";

/** Weight of the newest measurement in the mean, and what one measurement counts at most, in milliseconds. */
const NEWEST = 0.1;
const SLOWEST = 1_000;

/** Seconds after which a refused request may come again: not all at the same time, and not when nobody remembers it. */
const LONGEST_RETRY = 5;

/**
 * Tells beforehand how long a request would have to wait, and refuses it when that is longer than anybody should: a queue that grows
 * makes everybody wait and answers nobody sooner.
 */
export class Admission {
  /** Milliseconds that each request before one makes it wait, while others wait. */
  private pace = 0;
  private endedAt = 0;
  private busy = false;

  /** @param patience milliseconds that somebody is let wait */
  constructor(private readonly patience: number) {}

  /** A request has ended, and others waited for its place or not. */
  ended(othersWait: boolean): void {
    const now = performance.now();
    const took = Math.min(now - this.endedAt, SLOWEST);
    if (this.busy && othersWait) this.pace += (took - this.pace) * NEWEST;
    this.busy = othersWait;
    this.endedAt = now;
  }

  /** @throws {RefusedRequest} 503 with the seconds after which to try again, when so many before it would make it wait too long */
  admit(before: number): void {
    const wait = before * this.pace;
    if (wait > this.patience) throw this.refusal(wait);
  }

  /** What a request is told that has waited for as long as it may, or would have to. */
  refusal(wait = this.patience) {
    return overloaded(Math.min(LONGEST_RETRY, Math.max(1, Math.ceil(wait / 1_000))));
  }
}

/** Whether the operation is a command, by its first word: commands are served before lists. */
export const isCommand = (query: string): boolean => /^(?:[\s,\ufeff]|#[^\n\r]*[\n\r])*mutation\b/.test(query.slice(0, 2_000));

import { PublicError } from "../errors.ts";
import { Admission } from "./admission.ts";
import { TRY_AGAIN } from "./query-limits.ts";

/** How many requests are worked on side by side. */
export interface ShareLimits {
  /** Of everybody together. */
  readonly all: number;
  /** Of one account that asks for quick things; whoever asks for slow ones gets less. */
  readonly ofOne: number;
  /** Requests of one account that wait for their turn. */
  readonly waiting: number;
  /** Milliseconds that a request waits for its turn at most while its own account's requests are in the way. */
  readonly patience: number;
  /** Milliseconds that a request waits at most while everybody's are, or would have to. */
  readonly crowded: number;
  /** Whether slow ones are let be: files are as slow as whoever takes them. */
  readonly unhurried?: boolean;
}

/** Milliseconds from which on a request is slow and its account gets half as many at a time, and below which it gets one more. */
const SLOW = 400;
const QUICK = 100;
/** Milliseconds for which an account that asked for something slow gets no more at a time: among slow requests quick ones say nothing. */
const CALM = 5_000;

interface Waiter {
  /** Commands come before what only looks. */
  readonly command: boolean;
  readonly start: () => void;
}

/** What one account has under way. */
interface Asker {
  running: number;
  /** How many may run at a time. */
  allowed: number;
  /** When one of them was started the last time. */
  startedAt: number;
  /** When one of them was slow the last time. */
  slowAt: number;
  readonly waiting: Set<Waiter>;
}

interface Turn {
  readonly asker: Asker;
  readonly waiter: Waiter;
}

function isSooner(one: Turn, other: Turn): boolean {
  if (one.waiter.command !== other.waiter.command) return one.waiter.command;
  if (one.asker.running !== other.asker.running) return one.asker.running < other.asker.running;
  return one.asker.startedAt < other.asker.startedAt;
}

/** Ends the turn of a request. */
export type Leave = () => void;

const waitingOf = ({ waiting }: Asker, command: boolean): number =>
  command ? [...waiting].filter((one) => one.command).length : waiting.size;

const tooManyAtOnce = () => new PublicError("RATE_LIMITED", "tooManyAtOnce", { seconds: TRY_AGAIN });

/**
 * Shares the server among accounts: each works on a few requests at a time, those that ask for slow things on fewer, and whoever has the least
 * under way is next. So one account cannot make others wait, whatever it asks.
 */
export class FairShare {
  private readonly askers = new Map<string, Asker>();
  private running = 0;
  private readonly admission: Admission;

  constructor(private readonly limits: ShareLimits) {
    this.admission = new Admission(limits.crowded);
  }

  /**
   * Waits for the turn of a request; leaves the queue when nobody waits for its answer any more.
   * @throws {PublicError} RATE_LIMITED when the account has too many waiting, or this one has waited too long for the account's others
   * @throws {RefusedRequest} 503 when there is more to do than can be done soon
   */
  async enter(account: string, gone: AbortSignal, command = false): Promise<Leave> {
    const asker = this.askers.get(account) ?? {
      running: 0,
      allowed: this.limits.ofOne,
      startedAt: 0,
      slowAt: Number.NEGATIVE_INFINITY,
      waiting: new Set(),
    };
    this.askers.set(account, asker);
    if (this.mayStart(asker) && asker.waiting.size === 0) return this.start(account, asker);
    if (asker.waiting.size >= this.limits.waiting) throw tooManyAtOnce();
    if (this.running >= this.limits.all) this.admission.admit(this.before(asker, command));
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        gone.removeEventListener("abort", leaves);
        asker.waiting.delete(waiter);
        then();
      };
      const waiter: Waiter = { command, start: () => settle(() => resolve(this.start(account, asker))) };
      const leaves = () => settle(() => reject(gone.reason));
      const { patience, crowded } = this.limits;
      const waitOn = () => {
        if (this.running >= this.limits.all) settle(() => reject(this.admission.refusal()));
        else timer = setTimeout(() => settle(() => reject(tooManyAtOnce())), patience - crowded);
      };
      let timer = setTimeout(waitOn, crowded);
      gone.addEventListener("abort", leaves, { once: true });
      asker.waiting.add(waiter);
    });
  }

  /** How many start before a new request of the asker: its own that wait, and as many of each other one, since they take turns. */
  private before(asker: Asker, command: boolean): number {
    const own = waitingOf(asker, command);
    let before = own;
    for (const other of this.askers.values()) if (other !== asker) before += Math.min(waitingOf(other, command), own + 1);
    return before;
  }

  private mayStart(asker: Asker): boolean {
    return this.running < this.limits.all && asker.running < asker.allowed;
  }

  private start(account: string, asker: Asker): Leave {
    const startedAt = performance.now();
    asker.startedAt = startedAt;
    asker.running += 1;
    this.running += 1;
    // While it runs, so that no more are started beside the first slow ones.
    const slow = setTimeout(() => {
      if (this.limits.unhurried) return;
      asker.slowAt = performance.now();
      asker.allowed = Math.max(1, Math.floor(asker.allowed / 2));
    }, SLOW).unref();
    let left = false;
    return () => {
      if (left) return;
      left = true;
      clearTimeout(slow);
      asker.running -= 1;
      this.running -= 1;
      const now = performance.now();
      if (now - startedAt > SLOW) asker.slowAt = now;
      if (now - startedAt < QUICK && now - asker.slowAt > CALM) asker.allowed = Math.min(this.limits.ofOne, asker.allowed + 1);
      const [first] = this.waiting();
      this.admission.ended(first !== undefined);
      this.next();
      if (asker.running === 0 && asker.waiting.size === 0 && asker.allowed >= this.limits.ofOne) this.askers.delete(account);
    };
  }

  private *waiting(): Generator<Asker> {
    for (const asker of this.askers.values()) if (asker.waiting.size > 0) yield asker;
  }

  /**
   * Starts what may start: commands first, then of those who have the least under way, then of those who waited longest for a turn.
   */
  private next(): void {
    for (;;) {
      let best: Turn | undefined;
      for (const asker of this.waiting()) {
        if (!this.mayStart(asker)) continue;
        const [first] = asker.waiting;
        const waiter = [...asker.waiting].find(({ command }) => command) ?? first;
        if (waiter && (!best || isSooner({ asker, waiter }, best))) best = { asker, waiter };
      }
      if (!best) return;
      best.waiter.start();
    }
  }
}

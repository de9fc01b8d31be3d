import { PublicError } from "../errors.ts";
import { TRY_AGAIN } from "./query-limits.ts";

/** How many requests are worked on side by side. */
export interface ShareLimits {
  /** Of everybody together. */
  readonly all: number;
  /** Of one account that asks for quick things; whoever asks for slow ones gets less. */
  readonly ofOne: number;
  /** Requests of one account that wait for their turn. */
  readonly waiting: number;
  /** Milliseconds that a request waits for its turn at most. */
  readonly patience: number;
}

/** Milliseconds from which on a request is slow and its account gets half as many at a time, and below which it gets one more. */
const SLOW = 400;
const QUICK = 100;

interface Waiter {
  readonly start: () => void;
}

/** What one account has under way. */
interface Asker {
  running: number;
  /** How many may run at a time. */
  allowed: number;
  /** When one of them was started the last time. */
  startedAt: number;
  readonly waiting: Set<Waiter>;
}

/** Ends the turn of a request. */
export type Leave = () => void;

const tooManyAtOnce = () => new PublicError("RATE_LIMITED", "tooManyAtOnce", { seconds: TRY_AGAIN });

/**
 * Shares the server among accounts: each works on a few requests at a time, those that ask for slow things on fewer, and whoever has the least
 * under way is next. So one account cannot make others wait, whatever it asks.
 */
export class FairShare {
  private readonly askers = new Map<string, Asker>();
  private running = 0;

  constructor(private readonly limits: ShareLimits) {}

  /**
   * Waits for the turn of a request; leaves the queue when nobody waits for its answer any more.
   * @throws {PublicError} RATE_LIMITED when the account has too many waiting, or this one has waited too long
   */
  async enter(account: string, gone: AbortSignal): Promise<Leave> {
    const asker = this.askers.get(account) ?? { running: 0, allowed: this.limits.ofOne, startedAt: 0, waiting: new Set() };
    this.askers.set(account, asker);
    if (this.mayStart(asker) && asker.waiting.size === 0) return this.start(account, asker);
    if (asker.waiting.size >= this.limits.waiting) throw tooManyAtOnce();
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => {
        clearTimeout(timer);
        gone.removeEventListener("abort", leaves);
        asker.waiting.delete(waiter);
        then();
      };
      const waiter: Waiter = { start: () => settle(() => resolve(this.start(account, asker))) };
      const leaves = () => settle(() => reject(gone.reason));
      const timer = setTimeout(() => settle(() => reject(tooManyAtOnce())), this.limits.patience);
      gone.addEventListener("abort", leaves, { once: true });
      asker.waiting.add(waiter);
    });
  }

  private mayStart(asker: Asker): boolean {
    return this.running < this.limits.all && asker.running < asker.allowed;
  }

  private start(account: string, asker: Asker): Leave {
    const startedAt = performance.now();
    asker.startedAt = startedAt;
    asker.running += 1;
    this.running += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      asker.running -= 1;
      this.running -= 1;
      this.learn(asker, performance.now() - startedAt);
      this.next();
      if (asker.running === 0 && asker.waiting.size === 0 && asker.allowed >= this.limits.ofOne) this.askers.delete(account);
    };
  }

  private learn(asker: Asker, took: number): void {
    if (took > SLOW) asker.allowed = Math.max(1, Math.floor(asker.allowed / 2));
    else if (took < QUICK) asker.allowed = Math.min(this.limits.ofOne, asker.allowed + 1);
  }

  /** Starts what may start: first of those who have the least under way, then of those who waited longest for a turn. */
  private next(): void {
    for (;;) {
      let best: Asker | undefined;
      for (const asker of this.askers.values()) {
        if (asker.waiting.size === 0 || !this.mayStart(asker)) continue;
        const isSooner = !best || asker.running < best.running || (asker.running === best.running && asker.startedAt < best.startedAt);
        if (isSooner) best = asker;
      }
      const [waiter] = best?.waiting ?? [];
      if (!waiter) return;
      waiter.start();
    }
  }
}

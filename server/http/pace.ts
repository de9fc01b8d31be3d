import type { HttpLimits } from "./http-limits.ts";

/** Something on its way from or to a client. */
interface Transfer {
  /** Bytes so far. */
  readonly moved: () => number;
  readonly close: () => void;
  seen: number;
  seenAt: number;
  /** Where the present stretch of time began. */
  startedWith: number;
  startedAt: number;
}

/** Looks within one stretch of silence, so that it is noticed soon after it was long enough. */
const LOOKS = 6;

/**
 * Closes what does not move for a while, or over that while more slowly than anybody honest: what waits holds memory and a connection.
 * One clock for all, which stands still while there is nothing to watch.
 */
export class Pace {
  private readonly transfers = new Set<Transfer>();
  private clock: NodeJS.Timeout | undefined;

  constructor(private readonly limits: Pick<HttpLimits, "silence" | "slowest">) {}

  /** Watches a transfer; call what is answered when it is through. */
  watch(moved: () => number, close: () => void): () => void {
    const now = performance.now();
    const transfer = { moved, close, seen: moved(), seenAt: now, startedWith: moved(), startedAt: now };
    this.transfers.add(transfer);
    this.clock ??= setInterval(() => this.look(performance.now()), this.limits.silence / LOOKS).unref();
    return () => {
      this.transfers.delete(transfer);
      if (this.transfers.size > 0) return;
      clearInterval(this.clock);
      this.clock = undefined;
    };
  }

  private look(now: number): void {
    for (const transfer of this.transfers) if (this.isStuck(transfer, now)) transfer.close();
  }

  private isStuck(transfer: Transfer, now: number): boolean {
    const { silence, slowest } = this.limits;
    const moved = transfer.moved();
    if (moved !== transfer.seen) Object.assign(transfer, { seen: moved, seenAt: now });
    if (now - transfer.seenAt >= silence) return true;
    const passed = now - transfer.startedAt;
    if (passed < silence) return false;
    if (moved - transfer.startedWith < (slowest * passed) / 1000) return true;
    Object.assign(transfer, { startedWith: moved, startedAt: now });
    return false;
  }
}

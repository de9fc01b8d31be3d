import type { HttpLimits } from "./http-limits.ts";

/** The memory that large bodies and answers take while they are under way, in all and of each account. */
export class HeldBytes {
  private all = 0;
  private readonly byAccount = new Map<string, number>();

  constructor(private readonly limits: Pick<HttpLimits, "held" | "heldByOne">) {}

  /** Whether the account may hold so many more; then they count until they are given back. */
  take(account: string, bytes: number): boolean {
    const own = this.byAccount.get(account) ?? 0;
    if (this.all + bytes > this.limits.held || own + bytes > this.limits.heldByOne) return false;
    this.all += bytes;
    this.byAccount.set(account, own + bytes);
    return true;
  }

  giveBack(account: string, bytes: number): void {
    this.all -= bytes;
    const own = (this.byAccount.get(account) ?? 0) - bytes;
    if (own > 0) this.byAccount.set(account, own);
    else this.byAccount.delete(account);
  }
}

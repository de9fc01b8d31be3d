import { OptimisticLockError } from "@mikro-orm/core";

/** How often something is tried in all. */
const TRIES = 3;

/** PostgreSQL's codes of a transaction that was ended because another one was in its way. */
const OVERTAKEN: ReadonlySet<unknown> = new Set(["40001", "40P01"]);

/** Whether it failed since somebody else changed the same at the same moment: nothing was kept, and it may well succeed now. */
export const wasOvertaken = (error: unknown): boolean =>
  error instanceof OptimisticLockError || (error instanceof Error && "code" in error && OVERTAKEN.has(error.code));

/** Does it, and does it again from the beginning when it was overtaken. */
export async function tryAgain<Answer>(work: () => Promise<Answer>, tries = TRIES): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (tries <= 1 || !wasOvertaken(error)) throw error;
    return tryAgain(work, tries - 1);
  }
}

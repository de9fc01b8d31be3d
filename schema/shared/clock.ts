import { AsyncLocalStorage } from "node:async_hooks";

/** What time it is for a piece of work. */
export interface Clock {
  now(): Date;
}

const clocks = new AsyncLocalStorage<Clock>();

/** Works by the clock: whatever is made meanwhile carries its time. */
export const byClock = <Answer>(clock: Clock, work: () => Promise<Answer>): Promise<Answer> => clocks.run(clock, work);

/** The time of the work under way; of the machine where nothing says otherwise. */
export const present = (): Date => clocks.getStore()?.now() ?? new Date();

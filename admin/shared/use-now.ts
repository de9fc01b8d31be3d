import { useSyncExternalStore } from "react";

/** Milliseconds between two looks at the clock. */
const step = 30_000;

const readers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  timer ??= setInterval(() => {
    for (const each of readers) each();
  }, step);
  return () => {
    readers.delete(reader);
    if (readers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The same for all who look within the same half minute. */
const lookedAt = () => Math.floor(Date.now() / step) * step;

/** The moment now, in ISO, as the machine's clock has it: only for telling how long something still runs; the server alone decides. */
export const useNow = (): string => new Date(useSyncExternalStore(subscribe, lookedAt)).toISOString();

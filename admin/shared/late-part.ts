import { type ComponentType, type LazyExoticComponent, lazy, useSyncExternalStore } from "react";

/** Parts of the program that were asked for and did not come: they are asked for again and again, or the server has newer ones instead. */
export type LateParts = "none" | "coming" | "replaced";

type Load<Part> = () => Promise<Part>;

/** How browsers say that a part of the program could not be loaded. */
const missing = /dynamically imported module|importing a module script|error loading|preload/i;

/** Milliseconds between asking again; the last one goes on. */
const pauses = [1_000, 2_000, 4_000, 8_000];

let waiting = 0;
let replaced = false;
const listeners = new Set<() => void>();

function tell(change: () => void): void {
  change();
  for (const listener of listeners) listener();
}

/** Whether the server has no such file any more: it runs a newer panel than this page is of. */
async function isReplaced({ message }: Error): Promise<boolean> {
  const [address] = /\bhttps?:\S+/.exec(message) ?? [];
  if (!address) return false;
  const answer = await fetch(address, { method: "HEAD", cache: "no-store" }).catch(() => null);
  return answer?.status === 404;
}

/** Asks for a part of the program until it comes, so that a moment without a server costs nobody their page; meanwhile `useLateParts` tells. */
async function untilItComes<Part>(load: Load<Part>): Promise<Part> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const part = await load();
      if (attempt > 0) tell(() => (waiting -= 1));
      return part;
    } catch (error) {
      if (!(error instanceof Error && missing.test(error.message))) throw error;
      if (attempt === 0) tell(() => (waiting += 1));
      if (await isReplaced(error)) tell(() => (replaced = true));
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(attempt, pauses.length - 1)]));
    }
  }
}

/** React's `lazy` for a part that may be late. */
export const latePart = <Props extends object>(
  load: Load<{ readonly default: ComponentType<Props> }>,
): LazyExoticComponent<ComponentType<Props>> => lazy(() => untilItComes(load));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const lateParts = (): LateParts => (waiting === 0 ? "none" : replaced ? "replaced" : "coming");

export const useLateParts = (): LateParts => useSyncExternalStore(subscribe, lateParts);

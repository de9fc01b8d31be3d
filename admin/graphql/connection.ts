import { useSyncExternalStore } from "react";

/** Milliseconds between asking whether the server is back; the last one goes on. */
const pauses = [1_000, 2_000, 4_000, 8_000];

/** How the server can be reached, how many commands wait for it, and how many requests wait because it has too much to do. */
export interface ConnectionState {
  readonly reachable: boolean;
  readonly waiting: number;
  readonly putOff: number;
}

interface Waiter {
  readonly resolve: (back: boolean) => void;
  readonly command: boolean;
}

let state: ConnectionState = { reachable: true, waiting: 0, putOff: 0 };
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
const waiters = new Set<Waiter>();

function become(next: Partial<ConnectionState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** Whether the server can be asked again: one without room on its disk still answers what changes nothing. */
async function canAnswer(response: Response): Promise<boolean> {
  if (response.ok) return true;
  const { problems = [] }: { problems?: readonly { readonly code: string }[] } = await response.json();
  return problems.some(({ code }) => code === "storageFull");
}

async function probe(attempt: number): Promise<void> {
  clearTimeout(timer);
  const answered = await fetch("/health", { cache: "no-store" })
    .then(canAnswer)
    .catch(() => false);
  if (state.reachable) return;
  if (answered) connectionFound();
  else timer = setTimeout(() => void probe(attempt + 1), pauses[Math.min(attempt, pauses.length - 1)]);
}

/** The server did not answer; from now on it is asked again and again. */
export function connectionLost(): void {
  if (!state.reachable) return;
  become({ reachable: false });
  timer = setTimeout(() => void probe(1), pauses[0]);
}

/** The server has answered: whatever waited goes on. */
export function connectionFound(): void {
  if (state.reachable) return;
  clearTimeout(timer);
  become({ reachable: true });
  settle(() => true, true);
}

function settle(which: (waiter: Waiter) => boolean, back: boolean): void {
  for (const waiter of [...waiters].filter(which)) {
    waiters.delete(waiter);
    waiter.resolve(back);
  }
  become({ waiting: [...waiters].filter(({ command }) => command).length });
}

/** Waits until the server answers again; false when the person does not want to wait any longer, or the signal says so. */
export function connectionBack(kind: "command" | "query", signal?: AbortSignal): Promise<boolean> {
  if (state.reachable) return Promise.resolve(true);
  return new Promise((resolve) => {
    const waiter = { resolve, command: kind === "command" };
    waiters.add(waiter);
    signal?.addEventListener("abort", () => settle((one) => one === waiter, false));
    if (waiter.command) become({ waiting: state.waiting + 1 });
  });
}

/** Waits as long as a server wants that has too much to do, and a little differently each time, so that not everybody comes back at once. */
export async function waitWhileBusy(seconds: number, signal?: AbortSignal): Promise<void> {
  become({ putOff: state.putOff + 1 });
  try {
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        clearTimeout(ends);
        reject(signal?.reason);
      };
      const ends = setTimeout(
        () => {
          signal?.removeEventListener("abort", giveUp);
          resolve();
        },
        seconds * 1_000 * (1 + Math.random() / 2),
      );
      signal?.addEventListener("abort", giveUp, { once: true });
    });
  } finally {
    become({ putOff: state.putOff - 1 });
  }
}

/** Gives the commands up that wait; what was typed for them stays where it is. */
export const stopWaiting = (): void => settle(({ command }) => command, false);

/** Asks at once whether the server is back. */
export const tryConnection = (): Promise<void> => probe(1);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): ConnectionState => useSyncExternalStore(subscribe, () => state);

/** Believes the browser when it says that there is no network, or one again; answers how to stop. */
export function followBrowser(): () => void {
  const online = () => void tryConnection();
  window.addEventListener("offline", connectionLost);
  window.addEventListener("online", online);
  return () => {
    window.removeEventListener("offline", connectionLost);
    window.removeEventListener("online", online);
  };
}

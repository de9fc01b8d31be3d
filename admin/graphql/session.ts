import { useSyncExternalStore } from "react";

/** Whether somebody is signed in still. "taken": at this browser somebody else is signed in now. */
export type SessionState = { readonly is: "open" } | { readonly is: "ended" } | { readonly is: "taken"; readonly by: string };

let person: string | null = null;
let state: SessionState = { is: "open" };
const listeners = new Set<() => void>();
const waiters = new Set<(renewed: boolean) => void>();

function become(next: SessionState): void {
  state = next;
  for (const listener of listeners) listener();
}

function settle(renewed: boolean): void {
  become({ is: "open" });
  const settled = [...waiters];
  waiters.clear();
  for (const resolve of settled) resolve(renewed);
}

/** The id of the person whose page this is; null while nobody is signed in. */
export const personAtPanel = (): string | null => person;

export const isSessionOpen = (): boolean => state.is === "open";

/**
 * Somebody is signed in. If it is the person whose page this is, whatever waited goes on; anybody else is told, and nothing of the page is
 * sent in their name.
 */
export function sessionOf(personId: string, name: string): void {
  if (person !== null && person !== personId) {
    become({ is: "taken", by: name });
    return;
  }
  person = personId;
  if (state.is !== "open") settle(true);
}

/** Nobody is signed in any more because they wanted so: nothing waits for them. */
export function sessionLeft(): void {
  person = null;
  settle(false);
}

/** The session has ended by itself: waits until the same person has signed in again; false when they leave instead. */
export function sessionRenewed(signal?: AbortSignal): Promise<boolean> {
  if (person === null) return Promise.resolve(false);
  if (state.is === "open") become({ is: "ended" });
  return new Promise((resolve) => {
    waiters.add(resolve);
    signal?.addEventListener("abort", () => {
      waiters.delete(resolve);
      resolve(false);
    });
  });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSession = (): SessionState => useSyncExternalStore(subscribe, () => state);

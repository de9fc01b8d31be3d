import { useCallback, useState } from "react";
import type { ScreenOperation } from "../../schema/registry.screen.ts";

/** What somebody is changing and has not saved. */
interface KeptWork {
  readonly operations: readonly ScreenOperation[];
  /** What was saved when they began. */
  readonly began: readonly ScreenOperation[];
  /** The version of the screen that they saw; null when there was none. */
  readonly version: number | null;
}

function read(key: string): KeptWork | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function keepAt(key: string, work: KeptWork | null): void {
  try {
    if (work) sessionStorage.setItem(key, JSON.stringify(work));
    else sessionStorage.removeItem(key);
  } catch {
    // A full storage costs no more than that the work does not outlive a reload.
  }
}

/** Work that outlives a reload and the end of a session in this window of the browser. */
export function useKeptWork(key: string): readonly [KeptWork | null, (work: KeptWork | null) => void] {
  const [kept, setKept] = useState(() => ({ key, work: read(key) }));
  if (kept.key !== key) setKept({ key, work: read(key) });
  const keep = useCallback(
    (work: KeptWork | null) => {
      keepAt(key, work);
      setKept({ key, work });
    },
    [key],
  );
  return [kept.key === key ? kept.work : read(key), keep];
}

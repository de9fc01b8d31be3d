let named: string | null = null;
const watchers = new Set<() => void>();

/** The version of the registers that the last answer named; null before one did. */
export const registersVersion = (): string | null => named;

/** An answer says which version of the registers holds. */
export function registersAre(version: string | null): void {
  if (version === null) return;
  named = version;
  for (const watcher of watchers) watcher();
}

/** Tells of every answer that names a version. */
export const watchRegisters = (watcher: () => void): void => void watchers.add(watcher);

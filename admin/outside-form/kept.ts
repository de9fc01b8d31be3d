/** What is kept of a form in this tab, so that a reload loses nothing and sends nothing twice. It goes when the tab is closed. */
interface Kept {
  readonly key: string;
  /** What was filled in, without files. */
  readonly typed: Readonly<Record<string, unknown>>;
  /** Whether files had been chosen, which cannot be kept. */
  readonly files: boolean;
  readonly receipt?: string;
}

const placeOf = (token: string) => `rulebook-form-${token}`;

/** Random text that names one sending, however often it is tried. */
const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export function readKept(token: string): Kept {
  try {
    const kept: Partial<Kept> | null = JSON.parse(sessionStorage.getItem(placeOf(token)) ?? "null");
    if (typeof kept?.key === "string") return { typed: {}, files: false, ...kept, key: kept.key };
  } catch {
    // What cannot be read counts as nothing.
  }
  return { key: newKey(), typed: {}, files: false };
}

export function keep(token: string, kept: Kept): void {
  try {
    sessionStorage.setItem(placeOf(token), JSON.stringify(kept));
  } catch {
    // A full storage keeps what it kept; the page itself still has all of it.
  }
}

export const forget = (token: string): void => sessionStorage.removeItem(placeOf(token));

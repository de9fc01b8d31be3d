/** Where the keys of commands are kept whose answer never came, for this tab. */
const place = "rulebook.unsettled";

/** Two sums over a text, by which a command is known again; they need not be secret. */
function sumsOver(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return `${text.length}.${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`;
}

/** A key that nobody else uses; also where the page is not served securely. */
const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function read(storage: Storage): Record<string, string> {
  try {
    return JSON.parse(storage.getItem(place) ?? "{}") as Record<string, string>;
  } catch {
    return {};
  }
}

function write(storage: Storage, keys: Record<string, string>): void {
  try {
    storage.setItem(place, JSON.stringify(keys));
  } catch {
    // A full storage costs no more than that a repeated command is a new one.
  }
}

/** The idempotency key for a command: the same one as before when it was given already and no answer came. */
export function keyFor(person: string | null, text: string, variables: unknown, storage: Storage = sessionStorage) {
  const sum = sumsOver(`${person} ${text} ${JSON.stringify(variables)}`);
  const key = read(storage)[sum] ?? newKey();
  return {
    key,
    /** The command goes out: until its answer comes, it keeps its key, also over a reload. */
    sent: () => write(storage, { ...read(storage), [sum]: key }),
    settled: () => {
      const { [sum]: _, ...others } = read(storage);
      write(storage, others);
    },
  };
}

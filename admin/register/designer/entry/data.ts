/** A part of a definition as plain data, whatever it is of. */
export type Data = Readonly<Record<string, unknown>>;

export const isData = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value at a dotted path; undefined where nothing is said. */
export const dataAt = (data: unknown, path: string): unknown =>
  path.split(".").reduce<unknown>((value, name) => (isData(value) ? value[name] : undefined), data);

/** The data with another value at the path; what becomes undefined is left out, and so is what is empty then but for the place of a kind. */
export function withAt(data: Data, path: string, value: unknown): Data {
  const [name = "", ...rest] = path.split(".");
  const inner = data[name];
  const next = rest.length === 0 ? value : withAt(isData(inner) ? inner : {}, rest.join("."), value);
  const { [name]: _, ...others } = data;
  const gone = next === undefined || (rest.length > 0 && isData(next) && Object.keys(next).length === 0);
  if (gone) return others;
  return name in data
    ? Object.fromEntries(Object.entries(data).map(([key, old]) => [key, key === name ? next : old]))
    : { ...data, [name]: next };
}

/** The entries of a list at a path, each as data. */
export const listAt = (data: unknown, path: string): readonly Data[] => {
  const list = dataAt(data, path);
  return Array.isArray(list) ? list.filter(isData) : [];
};

/** A key that none of the entries has: of the words where they are Latin, else of the kind with a number. */
export function freeKey(entries: readonly Data[], words: string, kind: string): string {
  const taken = new Set(entries.map(({ key }) => key));
  const latin = words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/gu, "_")
    .replace(/^[_\d]+|_$/gu, "")
    .slice(0, 30);
  const base = latin.length > 1 ? latin : kind;
  for (let count = 1; ; count += 1) {
    const key = count === 1 && latin.length > 1 ? base : `${base}_${count}`;
    if (!taken.has(key)) return key;
  }
}

import { localStorageStore, type Store } from "react-admin";

const kept = ["locale", "panel.theme"];
const storage = localStorageStore("1", "rulebook");

/** What the panel remembers at this browser. Language and theme belong to the place, so they survive signing out. */
export const store: Store = {
  ...storage,
  reset() {
    const values = kept.map((key) => [key, storage.getItem(key)] as const);
    storage.reset();
    for (const [key, value] of values) if (value !== undefined) storage.setItem(key, value);
  },
};

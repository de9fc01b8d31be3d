import { localStorageStore, type Store } from "react-admin";

/** Language and everything under "panel.", e.g. the theme, belong to the place, so they survive signing out. */
const isKept = (key: string) => key === "locale" || key.startsWith("panel.");
const storage = localStorageStore("1", "rulebook");

/** What the panel remembers at this browser. */
export const store: Store = {
  ...storage,
  reset() {
    const kept = Object.entries(storage.listItems?.() ?? {}).filter(([key]) => isKept(key));
    storage.reset();
    for (const [key, value] of kept) if (value !== undefined) storage.setItem(key, value);
  },
};

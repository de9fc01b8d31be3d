import { useCallback } from "react";
import { useStore } from "react-admin";
import { useMe } from "../providers/me.ts";
import type { Entry } from "./entry.ts";

/** Something that was opened from the search. */
export type Recent = Pick<Entry, "key" | "title" | "resource"> & { readonly to: string };

const kept = 8;
const nothing: readonly Recent[] = [];

/** What the person opened last from the search at this browser, the newest first; forgotten when they sign out. */
export function useRecent(): readonly [readonly Recent[], (entry: Entry) => void] {
  const { personId } = useMe();
  const [recent, setRecent] = useStore<readonly Recent[]>(`search.recent.${personId}`, nothing);
  const remember = useCallback(
    ({ key, title, resource, to }: Entry) => {
      if (!to) return;
      const entry: Recent = { key, title, to, ...(resource ? { resource } : {}) };
      setRecent((before) => [entry, ...(before ?? nothing).filter((other) => other.to !== to)].slice(0, kept));
    },
    [setRecent],
  );
  return [recent, remember];
}

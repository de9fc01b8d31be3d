import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useNotify } from "react-admin";
import type { EffectiveScreen, ScreenOperation } from "../../../schema/registry.screen.ts";
import { settled } from "../../../schema/screen/operation-key.screen.ts";
import { useMe } from "../../providers/me.ts";
import { applyOperations } from "../apply-operations.ts";
import { type ScreenAnswer, screenKey } from "../use-screen.ts";
import { useList } from "./ListContext.ts";
import type { Filters, Sort } from "./list-params.ts";
import { keepOwn, resetOwn } from "./personal-screen.ts";
import { screenFilters } from "./screen-changes.ts";

const none: readonly ScreenOperation[] = [];
let drafts: ReadonlyMap<string, readonly ScreenOperation[]> = new Map();
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Forgets, or replaces, what was changed about a view and is not kept in it. */
export function setViewDraft(view: string, operations: readonly ScreenOperation[]): void {
  const next = new Map(drafts);
  if (operations.length > 0) next.set(view, operations);
  else next.delete(view);
  drafts = next;
  for (const listener of listeners) listener();
}

/** What was changed about the columns of a view, and is kept in it only when the person says so. */
export const useViewDraft = (view: string | null): readonly ScreenOperation[] =>
  useSyncExternalStore(subscribe, () => (view ? (drafts.get(view) ?? none) : none));

/**
 * Changes columns, widths, layout and density of the list: of the person's own list for good and on every device, of a saved view until
 * they save it.
 */
export function usePersonalScreen() {
  const { resource, params } = useList();
  const { view } = params;
  const { personId, name } = useMe();
  const client = useQueryClient();
  const notify = useNotify();
  const change = useCallback(
    (operations: readonly ScreenOperation[]) => {
      if (view) {
        setViewDraft(view, settled([...(drafts.get(view) ?? none), ...operations]));
        return;
      }
      client.setQueryData<ScreenAnswer>(screenKey(resource, "list", null, null), (known) =>
        known ? { ...known, screen: applyOperations(known.screen, operations, { level: "person", id: personId, name }) } : known,
      );
      keepOwn(resource, personId, operations, (error) => {
        if (error instanceof Error) notify(error.message, { type: "error" });
      });
    },
    [view, client, resource, personId, name, notify],
  );
  const resize = useCallback(
    (widths: ReadonlyMap<string, number>) => change([...widths].map(([field, value]) => ({ op: "width", field, value }))),
    [change],
  );
  /** Makes the filter and the order, as far as they are given, those with which the person's list begins. */
  const keepFilters = useCallback(
    (filter: Filters | null, sort: Sort | null) =>
      change([
        ...(filter ? [{ op: "filter", filters: screenFilters(filter) } as const] : []),
        ...(sort ? [{ op: "sort", field: sort.field, descending: sort.descending } as const] : []),
      ]),
    [change],
  );
  const reset = useCallback(async () => {
    try {
      await resetOwn(resource, personId);
    } catch (error) {
      if (error instanceof Error) notify(error.message, { type: "error" });
    }
  }, [resource, personId, notify]);
  return { change, resize, keepFilters, reset };
}

/** The screen with what was changed about the view and is not kept in it. */
export const withDraft = (screen: EffectiveScreen, view: string | null, draft: readonly ScreenOperation[]): EffectiveScreen =>
  view && draft.length > 0 ? applyOperations(screen, draft, { level: "view", id: view, name: "" }) : screen;

/** Whether the person has changed anything about the list for themselves. */
export const hasOwnChanges = ({ fields, sources }: EffectiveScreen): boolean =>
  [...Object.values(sources), ...fields.flatMap((field) => Object.values(field.sources))].some((source) => source?.level === "person");

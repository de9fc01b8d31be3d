import { useMemo, useSyncExternalStore } from "react";
import type { RaRecord } from "react-admin";
import { valueAt } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";

/** The selected records with the version that the person saw; null where there is none. */
export type Selected = ReadonlyMap<string, number | null>;

const nothing: Selected = new Map();
let selections: ReadonlyMap<ResourceName, Selected> = new Map();
const listeners = new Set<() => void>();

function keep(resource: ResourceName, selected: Selected): void {
  selections = new Map(selections).set(resource, selected);
  for (const listener of listeners) listener();
}

/** Nothing is selected any more, e.g. because somebody else is at the panel. */
export function forgetSelections(): void {
  selections = new Map();
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const versionOf = (record: RaRecord): number | null => {
  const version = valueAt(record, "version");
  return typeof version === "number" ? version : null;
};

const entryOf = (record: RaRecord) => [String(record.id), versionOf(record)] as const;

/** What is selected in a list, and how to change it. It stays while the pages come and go. */
export interface Selection {
  readonly selected: Selected;
  readonly has: (id: unknown) => boolean;
  readonly toggle: (record: RaRecord) => void;
  readonly add: (records: readonly RaRecord[]) => void;
  readonly remove: (ids: Iterable<unknown>) => void;
  /** Selects just these. */
  readonly replace: (rows: readonly { readonly id: string; readonly version: number | null }[]) => void;
  readonly clear: () => void;
}

const changesOf = (resource: ResourceName) => {
  const current = () => selections.get(resource) ?? nothing;
  const add = (records: readonly RaRecord[]) => keep(resource, new Map([...current(), ...records.map(entryOf)]));
  const remove = (ids: Iterable<unknown>) => {
    const next = new Map(current());
    for (const id of ids) next.delete(String(id));
    keep(resource, next);
  };
  return {
    add,
    remove,
    toggle: (record: RaRecord) => (current().has(String(record.id)) ? remove([record.id]) : add([record])),
    replace: (rows: readonly { readonly id: string; readonly version: number | null }[]) =>
      keep(resource, new Map(rows.map(({ id, version }) => [id, version]))),
    clear: () => keep(resource, nothing),
  };
};

/** The selection of a list. */
export function useSelection(resource: ResourceName): Selection {
  const selected = useSyncExternalStore(subscribe, () => selections.get(resource) ?? nothing);
  const changes = useMemo(() => changesOf(resource), [resource]);
  return useMemo(() => ({ ...changes, selected, has: (id: unknown) => selected.has(String(id)) }), [changes, selected]);
}

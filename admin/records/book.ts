import { useSyncExternalStore } from "react";
import { codeScreen } from "../../schema/code-screen.screen.ts";
import { type ScreenDefault, screens } from "../../schema/registry.screen.ts";
import { both } from "../i18n/say.ts";
import type { KnownRegister } from "./known-register.ts";
import type { ResourceName } from "./resource-name.ts";

/** The kinds of records that this person may meet, at a version of the registers among them. */
export interface ResourceBook {
  /** As answers name it in `x-registers-version`; null before any register was asked for. */
  readonly version: string | null;
  readonly registers: ReadonlyMap<string, ScreenDefault>;
  /** Kinds of the code to which departments of theirs add fields, as they look with these. */
  readonly extended: ReadonlyMap<string, ScreenDefault>;
  /** What the person may do with each register, by their names; also with those of which nothing is published yet. */
  readonly known: readonly KnownRegister[];
  /** All names, those of the code first. */
  readonly names: readonly ResourceName[];
}

const ofCode = Object.keys(screens) as ResourceName[];
let book: ResourceBook = { version: null, registers: new Map(), extended: new Map(), known: [], names: ofCode };
const readers = new Set<() => void>();

/** Writes the registers of a version into the book, in the place of those before. */
export function bookRegisters(
  version: string | null,
  registers: readonly ScreenDefault[],
  known: readonly KnownRegister[] = [],
  extended: readonly ScreenDefault[] = [],
): void {
  const byName = (screens: readonly ScreenDefault[]) => new Map<string, ScreenDefault>(screens.map((screen) => [screen.resource, screen]));
  book = {
    version,
    registers: byName(registers),
    extended: byName(extended),
    known,
    names: [...ofCode, ...registers.map(({ resource }) => resource)],
  };
  for (const reader of readers) reader();
}

const subscribe = (reader: () => void) => {
  readers.add(reader);
  return () => void readers.delete(reader);
};

/** The book as it stands now; components that draw something of all kinds use `useBook`, to follow a change. */
export const knownBook = (): ResourceBook => book;
export const useBook = (): ResourceBook => useSyncExternalStore(subscribe, knownBook);

/** How the records of a kind look before anybody has changed a screen; undefined for a kind that there is not, or not any more. */
export const findScreen = (resource: string): ScreenDefault | undefined =>
  book.registers.get(resource) ?? book.extended.get(resource) ?? codeScreen(resource);

/** The register whose records these are; undefined for other kinds of records. */
export const registerOf = (resource: string): KnownRegister | undefined => book.known.find(({ slug }) => resource === `r/${slug}`);

export const isResourceName = (name: string): name is ResourceName => findScreen(name) !== undefined;

/** The kind of records that a path of the panel is about, and what follows its name: `/r/complaints/create` is about r/complaints. */
export function resourceOfPath(path: string): { readonly resource: ResourceName; readonly rest: readonly string[] } | undefined {
  const parts = (path.split("?")[0] ?? "").split("/").slice(1);
  const length = parts[0] === "r" ? 2 : 1;
  const resource = parts.slice(0, length).join("/");
  return isResourceName(resource) ? { resource, rest: parts.slice(length) } : undefined;
}

const gone = both("登记簿", "Register");

/** How the records of a kind look; of a register that has gone from the book while its page stands, that there is nothing of it. */
export const screenOf = (resource: ResourceName): ScreenDefault =>
  findScreen(resource) ?? {
    resource,
    title: { singular: gone, plural: gone },
    recordTitle: [],
    fields: {},
    list: { columns: [], sort: [], filters: [] },
    form: { sections: [], fields: [] },
  };

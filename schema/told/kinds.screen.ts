import { type ToldKind, toldDefinitions } from "./list.screen.ts";
import type { ToldGroup, ToldKindDefinition } from "./told-kind.screen.ts";

/** Every kind by its name. */
export const toldKinds: Readonly<Record<ToldKind, ToldKindDefinition>> = toldDefinitions;

export const toldKindNames = Object.keys(toldDefinitions) as readonly ToldKind[];

/** The kind of the name; undefined of one that a newer server tells of. */
export const toldKindOf = (name: string): ToldKindDefinition | undefined =>
  Object.hasOwn(toldKinds, name) ? toldKinds[name as ToldKind] : undefined;

/** Names of the kinds that fit. */
const kindsWhere = (fits: (kind: ToldKindDefinition) => boolean): readonly ToldKind[] =>
  toldKindNames.filter((name) => fits(toldKinds[name]));

/** The kinds that people look for there. */
export const kindsOfGroup = (group: ToldGroup): readonly ToldKind[] => kindsWhere((kind) => kind.group === group);

/** The kinds that ask for something and are about this. */
export const kindsWaitingFor = (about: string): readonly ToldKind[] =>
  kindsWhere(({ carries, waits }) => carries[0] === about && waits === true);
